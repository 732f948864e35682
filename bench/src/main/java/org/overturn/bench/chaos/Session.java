package org.overturn.bench.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.overturn.bench.chaos.check.Check;
import org.overturn.bench.chaos.check.Evidence;
import org.overturn.bench.chaos.check.Groups;
import org.overturn.bench.chaos.check.Quiet;
import org.overturn.bench.chaos.check.Tables;
import org.overturn.bench.chaos.check.TopicLog;
import org.overturn.bench.chaos.check.Violation;
import org.overturn.bench.chaos.fault.Fault;
import org.overturn.bench.chaos.fault.Field;
import org.overturn.bench.chaos.fault.Struck;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.load.Door;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Plan;
import org.overturn.bench.chaos.rig.Rig;
import org.overturn.bench.chaos.truth.VaultReader;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.setup.Service;

/// One stack and the rounds that it goes through.
final class Session implements AutoCloseable {

    private static final int TENANTS = 2;

    /// What makes waits short: the same machinery with less patience. `session.timeout.ms` stays the product's own.
    private static final Map<String, String> SETTINGS = Map.of(
            "overturn.consumer.first-pause", "200ms",
            "overturn.consumer.longest-pause", "2s",
            "overturn.ingest.relay.lease", "3s",
            "overturn.ingest.relay.backoff", "200ms",
            "overturn.ingest.relay.longest-backoff", "2s",
            "overturn.ingest.confirmation.every", "1s",
            "overturn.classify.conservation.every", "300ms",
            "overturn.analytics.confirmation.every", "300ms",
            "mp.messaging.connector.smallrye-kafka.auto.commit.interval.ms", "250",
            "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "500");

    private static final String EMPTY = """
            do $$ begin
                execute (select 'truncate ' || string_agg(quote_ident(relname), ', ') || ' cascade' from pg_class
                    where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and relname in (select table_name from information_schema.columns
                            where column_name = 'tenant_id'));
            end $$
            """;

    private final long seed;
    private final Duration patience;
    private final Rig rig;
    private final Tables tables;
    private final Groups groups;
    private final TopicLog log;
    private final Quiet quiet;
    private final Door door;
    private final VaultReader vault;
    private final Set<String> tenants = new TreeSet<>();
    private int rounds;

    private Session(long seed, Duration patience, Rig rig) {
        this.seed = seed;
        this.patience = patience;
        this.rig = rig;
        this.tables = new Tables(rig.stack().databases());
        this.groups = new Groups(rig.bootstrapServers());
        this.log = new TopicLog(rig.bootstrapServers());
        this.quiet = new Quiet(tables, groups);
        this.door = new Door(rig.stack().secrets().tokenMint());
        this.vault = new VaultReader(rig.stack().secrets().masterKey());
    }

    /// Everything up.
    ///
    /// @param planning what the first starts are to bring
    static Session start(
            Path root,
            Path folder,
            Path agent,
            long seed,
            Duration patience,
            Durability durability,
            Consumer<Plan> planning) {
        Rig rig = new Rig(root, folder, agent, durability, new HashMap<>(SETTINGS));
        try {
            planning.accept(rig.plan());
            rig.start();
            return new Session(seed, patience, rig);
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    Rig rig() {
        return rig;
    }

    Tables tables() {
        return tables;
    }

    Groups groups() {
        return groups;
    }

    Door door() {
        return door;
    }

    /// Ends all services and forgets all that they keep, as if nothing had been sent yet.
    void empty() {
        rig.instances().forEach(one -> one.process().kill());
        for (Service service : Service.values()) {
            groups.forgetMembers(service.id());
            groups.toTheEnd(service.id());
            tables.execute(service, EMPTY);
        }
        groups.emptyTopics();
        log.readOn(List.of());
        log.forget();
    }

    /// Whether every group is at the end of its topics, or comes there when it is waited for.
    boolean isQuiet() {
        return quiet.await(patience, List.of()).isEmpty();
    }

    /// Makes everything again from the files.
    Rebuild.Result rebuild() {
        Rebuild.Result result = new Rebuild(this, quiet).run(patience, tenants);
        log.readOn(List.of());
        log.forget();
        return result;
    }

    /// Sends, strikes, mends, waits, and looks.
    Round round(Fault fault) {
        int number = ++rounds;
        long began = System.nanoTime();
        Books books = new Books();
        SplittableRandom random = new SplittableRandom(seed + 7919L * number);
        Load load = new Load(
                        books,
                        door,
                        rig::url,
                        Load.newTenants(seed, number, TENANTS),
                        fault.size(),
                        random.nextLong(1_000_000_000L))
                .start();
        Struck struck = fault.strike(new Field(rig, tables, groups, books, random));
        rig.mend();
        long mended = System.nanoTime();
        load.join();
        tenants.addAll(books.tenants());
        List<String> left = quiet.await(patience, books.tenants());
        long recovered = System.nanoTime();
        if (struck.topicsCut()) {
            log.fromTheBeginning();
        }
        log.readOn(books.tenants());
        List<Violation> violations = new ArrayList<>();
        left.forEach(what -> violations.add(new Violation("LAG", what)));
        struck.failures().forEach(what -> violations.add(new Violation(fault.id(), what)));
        violations.addAll(Check.all(
                new Evidence(books, tables, log, vault, rig.postgresProxy().heard())));
        long told = log.records();
        long again = log.repeated();
        log.forget();
        return new Round(
                number,
                fault.id(),
                fault.name(),
                struck,
                books.accepted().size(),
                books.claims(),
                told,
                again,
                Duration.ofNanos(recovered - mended),
                Duration.ofNanos(System.nanoTime() - began),
                violations);
    }

    @Override
    public void close() {
        tables.close();
        groups.close();
        log.close();
        rig.close();
    }
}
