package org.overturn.bench.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.bench.chaos.check.Tables;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.Service;

/// F-17: PostgreSQL starts on a copy of its data folder, taken at one moment under load: what the disk would hold. All
/// that was answered before that moment is in it, and whatever is in it is whole.
public final class CrashImage implements Fault {

    private final String password;

    /// @param password of the superuser
    public CrashImage(String password) {
        this.password = password;
    }

    @Override
    public String id() {
        return "F-17";
    }

    @Override
    public String name() {
        return "PostgreSQL started on a copy of its folder taken under load";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(100));
    }

    @Override
    public Struck strike(Field field) {
        field.pass(field.between(800, 2_000));
        Path image = field.rig().folder().resolve("image");
        var postgres = field.rig().stack().process("postgres");
        postgres.signal("STOP");
        List<Books.Accepted> answered = field.books().accepted();
        copy(field.rig().folder().resolve("postgres"), image.resolve("postgres"));
        postgres.signal("CONT");
        int port = FreePorts.one();
        PostgresProcess copy = new PostgresProcess(image, port, password, Durability.TEST);
        List<String> failures = new ArrayList<>();
        try {
            copy.start();
            try (Tables tables = new Tables(new Databases("127.0.0.1", port, PostgresProcess.SUPERUSER, password))) {
                whole(tables, answered, failures);
            }
        } finally {
            copy.kill();
            delete(image);
        }
        return Struck.of(1, 1, List.of(answered.size() + " files answered before the image"))
                .failing(failures);
    }

    private static void whole(Tables tables, List<Books.Accepted> answered, List<String> failures) {
        for (Books.Accepted file : answered) {
            long found = tables.number(
                    Service.INGEST,
                    "select count(*) from remittance join publication using (tenant_id, remittance_id)"
                            + " where remittance_id = '" + file.truth().remittanceId() + "'");
            if (found != 1) {
                failures.add("file " + file.truth().remittanceId() + " was answered and is not in the image");
            }
        }
        none(tables, failures, Service.INGEST, """
                select count(*) from remittance r where status = 'accepted' and (
                    chunks <> (select count(*) from remittance_chunk c where c.remittance_id = r.remittance_id)
                    or transactions <> (select count(*) from remittance_transaction t
                        where t.remittance_id = r.remittance_id))""");
        none(tables, failures, Service.CLASSIFY, """
                select count(*) from claim c where not exists (select from assessment_revision r
                    where r.tenant_id = c.tenant_id and r.claim_key = c.claim_key and r.revision = c.revision)""");
        none(tables, failures, Service.APPEAL, """
                select count(*) from work_item w where version <> 1 + (select count(*) from work_item_history h
                    where h.tenant_id = w.tenant_id and h.work_item_id = w.work_item_id)""");
        none(tables, failures, Service.ANALYTICS, """
                select (select coalesce(sum(paid_cents), 0) from rollup where dimension = 'VERDICT')
                    <> (select coalesce(sum(paid_cents), 0) from fact)""");
    }

    private static void none(Tables tables, List<String> failures, Service service, String sql) {
        Tables.Row row = tables.rows(service, sql, List.of()).getFirst();
        if (row.number(0) != 0 || row.text(0).equals("true")) {
            failures.add(service.id() + "'s image is not whole: " + sql.strip());
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                // The server's own mark that it runs belongs to the other one.
                if (!file.getFileName().toString().equals("postmaster.pid")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the data folder", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
