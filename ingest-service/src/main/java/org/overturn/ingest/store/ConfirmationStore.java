package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.Confirmer;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Confirmations;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Confirmations in `remittance_transaction`: `awaited` holds who has not confirmed yet.
@ApplicationScoped
class ConfirmationStore implements Confirmations {

    private final Database database;
    private final IngestConfig.Confirmation config;

    /// When the latest transaction set was published that a service has confirmed, by its name. Of this process alone:
    /// after a start it is found out with the next confirmation.
    private final ConcurrentMap<String, Instant> confirmedUpTo = new ConcurrentHashMap<>();

    ConfirmationStore(Database database, IngestConfig config) {
        this.database = database;
        this.config = config.confirmation();
    }

    @Override
    public Uni<Void> take(List<RemittanceConfirmed> batch) {
        var rows = UnnestRows.of(batch)
                .text("tenant_id", RemittanceConfirmed::tenantId)
                .uuid("remittance_id", it -> UUID.fromString(it.remittanceId()))
                .integer("transaction_index", RemittanceConfirmed::transaction)
                .text("confirmed_by", RemittanceConfirmed::confirmedBy)
                .bigint("claims", RemittanceConfirmed::claims)
                .bigint("charge_cents", RemittanceConfirmed::chargeCents)
                .bigint("paid_cents", RemittanceConfirmed::paidCents);
        return database.asWorker(
                        tenants(batch.stream().map(RemittanceConfirmed::tenantId)),
                        session -> rows.bind(session.createNativeQuery(
                                        ConfirmationSql.take(rows.fragment("r")), Object[].class))
                                .getResultList())
                .invoke(heard -> heard.forEach(this::heard))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Unconfirmed>> publishAgain(Instant now) {
        return database.asWorker(Set.of(), session -> overdue(session, now))
                .chain(overdue -> overdue.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : database.asWorker(
                                tenants(overdue.stream().map(Overdue::tenant)),
                                session -> publishAgain(session, overdue)));
    }

    @Override
    public Uni<Depth> depth(Instant now) {
        return database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(ConfirmationSql.DEPTH, Object[].class)
                        .setParameter("attempts", config.attempts())
                        .setParameter("patience", seconds(config.patience()))
                        .setParameter("now", at(now))
                        .getSingleResult()
                        .map(row -> new Depth(
                                (long) row[0], row[1] == null ? null : ((OffsetDateTime) row[1]).toInstant(), (long)
                                        row[2])));
    }

    private void heard(Object[] row) {
        confirmedUpTo.merge(
                (String) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                (one, other) -> one.isAfter(other) ? one : other);
    }

    private Uni<List<Overdue>> overdue(Mutiny.StatelessSession session, Instant now) {
        return session.createNativeQuery(ConfirmationSql.OVERDUE, Tuple.class)
                .setParameter("attempts", config.attempts())
                .setParameter("patience", seconds(config.patience()))
                .setParameter("silence", seconds(config.silence()))
                .setParameter("now", at(now))
                .setParameter("classify", upTo(Confirmer.CLASSIFY))
                .setParameter("analytics", upTo(Confirmer.ANALYTICS))
                .setParameter("limit", config.setsAtOnce())
                .getResultList()
                .map(rows -> rows.stream().map(Overdue::of).toList());
    }

    private static Uni<List<Unconfirmed>> publishAgain(Mutiny.StatelessSession session, List<Overdue> overdue) {
        var rows = UnnestRows.of(overdue)
                .text("tenant_id", Overdue::tenant)
                .uuid("remittance_id", Overdue::remittance)
                .integer("transaction_index", Overdue::transaction);
        return rows.bind(session.createNativeQuery(ConfirmationSql.publishAgain(rows.fragment("u")), Tuple.class))
                .getResultList()
                .map(found -> found.stream().map(ConfirmationStore::unconfirmed).toList());
    }

    private OffsetDateTime upTo(Confirmer confirmer) {
        return at(confirmedUpTo.getOrDefault(Names.of(confirmer), Instant.EPOCH));
    }

    private static Unconfirmed unconfirmed(Tuple row) {
        return new Unconfirmed(
                new RemittanceId(row.get("remittance_id", UUID.class)),
                row.get("transaction_index", Integer.class),
                TransactionTable.awaited(row));
    }

    private static Set<TenantId> tenants(Stream<String> names) {
        return names.map(TenantId::of).collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private record Overdue(String tenant, UUID remittance, int transaction) {
        static Overdue of(Tuple row) {
            return new Overdue(
                    row.get("tenant_id", String.class),
                    row.get("remittance_id", UUID.class),
                    row.get("transaction_index", Integer.class));
        }
    }
}
