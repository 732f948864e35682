package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Chunks.Chunk;
import org.overturn.ingest.port.Publications;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// The relay's queue. Looking at it is for all tenants; taking a file and noting progress is for that file's alone.
@ApplicationScoped
class PublicationStore implements Publications {

    /// Two megabytes of plain text: most files as a whole.
    private static final int FIRST_CHUNKS = 8;

    private final Database database;

    PublicationStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<Waiting>> waiting(int limit) {
        return database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(PublicationSql.WAITING, Tuple.class)
                        .setParameter("limit", limit)
                        .getResultList()
                        .map(rows ->
                                rows.stream().map(PublicationStore::waiting).toList()));
    }

    @Override
    public Uni<Depth> backlog(long limit) {
        return database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(PublicationSql.BACKLOG, Object[].class)
                        .setParameter("limit", limit)
                        .getSingleResult()
                        .map(PublicationStore::depth));
    }

    @Override
    public Uni<Optional<Lease>> take(Waiting file, Duration lease) {
        UUID token = UUID.randomUUID();
        return asWorker(
                file,
                session -> session.createNativeQuery(PublicationSql.TAKE)
                        .setParameter("tenant", file.tenant().value())
                        .setParameter("id", file.remittance().value())
                        .setParameter("lease", token)
                        .setParameter("seconds", seconds(lease))
                        .executeUpdate()
                        .chain(taken -> taken == 0
                                ? Uni.createFrom().item(Optional.empty())
                                : taken(session, file, token).map(Optional::of)));
    }

    private static Uni<Lease> taken(Mutiny.StatelessSession session, Waiting file, UUID token) {
        return session.createNativeQuery(PublicationSql.TAKEN, Tuple.class)
                .setParameter("tenant", file.tenant().value())
                .setParameter("id", file.remittance().value())
                .setParameter("lease", token)
                .getResultList()
                .chain(rows ->
                        chunks(session, file, 0, FIRST_CHUNKS).map(first -> LeaseRows.read(file, token, rows, first)));
    }

    @Override
    public Uni<List<Chunk>> chunks(Waiting file, int from, int count) {
        return asWorker(file, session -> chunks(session, file, from, count));
    }

    @Override
    public Uni<Boolean> advance(Lease lease, List<Progress> progress, boolean done, Duration extension) {
        var rows = UnnestRows.of(progress)
                .integer("transaction_index", Progress::transaction)
                .bigint("claims", Progress::claims)
                .bool("sealed", Progress::sealed);
        return asWorker(
                lease.file(),
                session -> rows.bind(session.createNativeQuery(PublicationSql.advance(rows.fragment("r")), Long.class))
                        .setParameter("tenant", lease.file().tenant().value())
                        .setParameter("id", lease.file().remittance().value())
                        .setParameter("lease", lease.token())
                        .setParameter("done", done)
                        .setParameter("seconds", seconds(extension))
                        .getSingleResult()
                        .map(count -> count > 0));
    }

    @Override
    public Uni<Void> giveBack(Lease lease, Duration pause, boolean failed) {
        return asWorker(
                        lease.file(),
                        session -> session.createNativeQuery(PublicationSql.GIVE_BACK)
                                .setParameter("tenant", lease.file().tenant().value())
                                .setParameter("id", lease.file().remittance().value())
                                .setParameter("lease", lease.token())
                                .setParameter("seconds", seconds(pause))
                                .setParameter("failed", failed ? 1 : 0)
                                .executeUpdate())
                .replaceWithVoid();
    }

    private <T> Uni<T> asWorker(Waiting file, java.util.function.Function<Mutiny.StatelessSession, Uni<T>> work) {
        return database.asWorker(Set.of(file.tenant()), work);
    }

    private static Uni<List<Chunk>> chunks(Mutiny.StatelessSession session, Waiting file, int from, int count) {
        return ChunkTable.read(session, file.tenant(), file.remittance(), from, count);
    }

    private static Depth depth(Object[] row) {
        return new Depth((long) row[0], row[1] == null ? null : ((OffsetDateTime) row[1]).toInstant());
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(
                TenantId.of(row.get("tenant_id", String.class)),
                new RemittanceId(row.get("remittance_id", UUID.class)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
