package org.overturn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.platform.sample.Notes;
import org.overturn.platform.sample.Notes.Note;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.tenant.TenantId;

/// On a pool of two connections, so that every connection is borrowed by every tenant.
@SampleService
class DatabaseTest {

    private static final TenantId NORTH = TenantId.of("north");
    private static final TenantId SOUTH = TenantId.of("south");
    private static final TenantId WEST = TenantId.of("west");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Database database;

    @Inject
    Notes notes;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Vertx vertx;

    @Inject
    DatabaseConfig config;

    @BeforeEach
    void oneNoteOfEachTenant() {
        for (TenantId tenant : List.of(NORTH, SOUTH, WEST)) {
            done(database.inTenant(
                    tenant,
                    session -> session.createNativeQuery("delete from note").executeUpdate()));
            done(notes.add(tenant, List.of(new Note(tenant.value(), 1, "of " + tenant))));
        }
    }

    @Test
    void aRequestSeesItsTenantAlone() {
        assertThat(done(notes.all(NORTH))).extracting(Note::tenant).containsExactly("north");
    }

    @Test
    void aRequestCannotWriteForAnotherTenant() {
        assertThatThrownBy(() -> done(notes.add(NORTH, List.of(new Note("south", 2, "smuggled")))))
                .hasStackTraceContaining("row-level security");
        assertThat(done(notes.all(SOUTH))).hasSize(1);
    }

    @Test
    void aWorkerSeesTheTenantsOfItsBatchAndNoOther() {
        List<Note> seen = done(database.asWorker(Set.of(NORTH, SOUTH), Notes::all));

        assertThat(seen).extracting(Note::tenant).containsExactlyInAnyOrder("north", "south");
    }

    @Test
    void aWorkerCannotWriteForATenantOutsideOfItsBatch() {
        assertThatThrownBy(() -> done(notes.addAsWorker(Set.of(NORTH), List.of(new Note("west", 2, "smuggled")))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aWorkerWithoutTenantsFindsQueuedWorkOfEveryTenantButLocksNone() {
        for (TenantId tenant : List.of(NORTH, SOUTH)) {
            done(database.inTenant(
                    tenant,
                    session -> session.createNativeQuery(
                                    "insert into errand values ('" + tenant + "', 1) on conflict do nothing")
                            .executeUpdate()));
        }

        String sql = "select tenant_id from errand";
        List<String> queued = done(database.asWorker(Set.of(), session -> tenantsOf(session, sql)));
        List<String> locked =
                done(database.asWorker(Set.of(SOUTH), session -> tenantsOf(session, sql + " for update skip locked")));
        List<String> requested = done(database.inTenant(NORTH, session -> tenantsOf(session, sql)));

        assertThat(queued).contains("north", "south");
        assertThat(locked).containsExactly("south");
        assertThat(requested).containsExactly("north");
    }

    @Test
    void aShutdownWaitsForTheTransactionUnderWayAndBeginsNoOther() {
        Transactions transactions = new Transactions(config);
        Database own = new Database(sessions, vertx, config, transactions);
        var _ = own.inTenant(
                        NORTH,
                        session -> session.createNativeQuery(
                                        "insert into note select 'north', 2, 'slow' from pg_sleep(0.5)")
                                .executeUpdate())
                .subscribeAsCompletionStage();

        transactions.close(new ShutdownEvent());

        assertThat(done(notes.all(NORTH))).hasSize(2);
        assertThatThrownBy(() -> done(own.inTenant(NORTH, Notes::all))).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void afterATransactionItsConnectionSeesNothing() {
        done(notes.all(NORTH));
        done(database.asWorker(Set.of(NORTH, SOUTH), Notes::all));

        List<Object[]> leftovers = done(database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(
                                "select (select count(*) from note), current_setting('overturn.tenants')",
                                Object[].class)
                        .getResultList()));

        assertThat(leftovers.getFirst()).containsExactly(0L, "");
    }

    @Test
    void theApplicationRoleCannotLiftTheWalls() {
        for (String sql : List.of(
                "alter table note disable row level security",
                "alter table note no force row level security",
                "drop policy tenant_of_request on note",
                "create policy all_of_it on note using (true)",
                "set local role overturn_analytics_owner",
                "set local session authorization postgres",
                "select count(*) from forgotten",
                "insert into kind values ('c')",
                "delete from flyway_schema_history")) {
            assertThatThrownBy(() -> done(database.inTenant(
                            NORTH, session -> session.createNativeQuery(sql).executeUpdate())))
                    .as(sql)
                    .hasStackTraceContaining("ERROR");
        }
        assertThatThrownBy(() -> done(database.inTenant(
                        NORTH,
                        session -> session.createNativeQuery("set local row_security = off")
                                .executeUpdate()
                                .chain(() -> Notes.all(session)))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void manyTenantsInterleavedOverTwoConnectionsNeverMeet() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TenantId> tenants =
                IntStream.range(0, 20).mapToObj(i -> TenantId.of("t" + i)).toList();
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();

        for (int i = 0; i < 600; i++) {
            TenantId tenant = tenants.get(random.nextInt(tenants.size()));
            int id = i;
            answers.add(
                    switch (random.nextInt(4)) {
                        case 0 -> visible(Set.of(tenant), database.inTenant(tenant, Notes::all));
                        case 1 -> {
                            Set<TenantId> batch = Set.of(tenant, TenantId.of("other"));
                            yield visible(batch, database.asWorker(batch, Notes::all));
                        }
                        case 2 ->
                            notes.add(tenant, List.of(new Note(tenant.value(), id, "x")))
                                    .map(count -> count == 1)
                                    .subscribeAsCompletionStage();
                        default ->
                            notes.add(tenant, List.of(new Note("north", id, "smuggled")))
                                    .map(count -> false)
                                    .onFailure()
                                    .recoverWithItem(true)
                                    .subscribeAsCompletionStage();
                    });
            if (answers.size() % 20 == 0) {
                CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                        .get(20, TimeUnit.SECONDS);
            }
        }

        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void aCancelledRequestIsFinishedAndGivesItsConnectionBack() {
        for (int i = 0; i < 50; i++) {
            int id = 100 + i;
            var subscription = database.inTenant(
                            NORTH,
                            session -> session.createNativeQuery("select pg_sleep(0.01)", Object.class)
                                    .getSingleResultOrNull()
                                    .chain(() ->
                                            Notes.insert(session, List.of(new Note("north", id, "after a cancel")))))
                    .subscribe()
                    .with(count -> {});
            subscription.cancel();
            if (i % 2 == 1) {
                done(database.inTenant(SOUTH, Notes::all));
            }
        }

        List<Note> seen = done(notes.all(NORTH));
        assertThat(seen).extracting(Note::body).containsOnly("of north", "after a cancel");
        assertThat(done(Uni.join().all(notes.all(NORTH), notes.all(SOUTH)).andFailFast()))
                .hasSize(2);
    }

    @Test
    void aFailedTransactionIsRolledBackAndGivesItsConnectionBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> done(database.inTenant(
                            NORTH,
                            session -> Notes.insert(session, List.of(new Note("north", 7, "doomed")))
                                    .invoke(() -> {
                                        throw new IllegalStateException("after the insert");
                                    }))))
                    .hasMessage("after the insert");
        }

        assertThat(done(notes.all(NORTH))).hasSize(1);
    }

    @Test
    void workThatThrowsBeforeItsFirstStatementGivesItsConnectionBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> done(database.inTenant(NORTH, session -> {
                        throw new IllegalStateException("at once");
                    })))
                    .hasMessage("at once");
        }
        assertThat(done(notes.all(NORTH))).hasSize(1);
    }

    @Test
    void aTransactionInsideAnotherIsOneOfItsOwn() {
        List<Note> inner = done(database.inTenant(NORTH, session -> database.inTenant(SOUTH, Notes::all)));

        assertThat(inner).extracting(Note::tenant).containsExactly("south");
    }

    @Test
    void aPoolWithoutAFreeConnectionIsToldAsUnavailable() {
        var hogs = IntStream.range(0, 2)
                .mapToObj(i -> database.inTenant(
                                NORTH,
                                session -> session.createNativeQuery("select pg_sleep(3)", Object.class)
                                        .getSingleResultOrNull())
                        .subscribeAsCompletionStage())
                .toList();

        assertThatThrownBy(() -> done(notes.all(NORTH))).isInstanceOf(DatabaseUnavailable.class);

        hogs.forEach(CompletableFuture::join);
        assertThat(done(notes.all(NORTH))).hasSize(1);
    }

    @Test
    void aStatementThatIsOurFaultIsNoOutage() {
        assertThatThrownBy(() -> done(database.inTenant(
                        NORTH,
                        session -> session.createNativeQuery("select * from no_such_table")
                                .executeUpdate())))
                .isNotInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void aConnectionThatTheServerEndsIsAnOutage() {
        assertThatThrownBy(() -> done(database.inTenant(
                        NORTH,
                        session -> session.createNativeQuery(
                                        "select pg_terminate_backend(pg_backend_pid())", Boolean.class)
                                .getSingleResult())))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThat(done(notes.all(NORTH))).hasSize(1);
    }

    private static CompletableFuture<Boolean> visible(Set<TenantId> allowed, Uni<List<Note>> query) {
        return query.map(rows -> rows.stream().allMatch(note -> allowed.contains(TenantId.of(note.tenant()))))
                .subscribeAsCompletionStage();
    }

    private static Uni<List<String>> tenantsOf(Mutiny.StatelessSession session, String sql) {
        return session.createNativeQuery(sql, String.class).getResultList();
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
