package org.overturn.platform.messaging;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.InfrastructureUnavailable;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.TenantId;

/// The quarantine in the service's own database, table `quarantined_event`.
@ApplicationScoped
@DefaultBean
class StoredQuarantine implements Quarantine {

    /// Before the newest.
    private static final KeysetCursor START = KeysetCursor.of(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private final Database database;
    private final BatchConsumers consumers;
    private final Clock clock;

    StoredQuarantine(Database database, BatchConsumers consumers, Clock clock) {
        this.database = database;
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> hold(List<Poison> poison) {
        var tenants =
                poison.stream().map(one -> TenantId.of(one.event().tenantId())).collect(Collectors.toUnmodifiableSet());
        var rows = UnnestRows.of(poison)
                .text("tenant_id", one -> one.event().tenantId())
                .text("channel", Poison::channel)
                .text("event_id", one -> one.event().eventId())
                .text("topic", one -> one.source().topic())
                .integer("partition", one -> one.source().partition())
                .bigint("record_offset", one -> one.source().offset())
                .text("record_key", one -> one.source().key())
                .text("reason", Poison::reason)
                .bytea("payload", one -> one.source().value());
        String sql = "insert into quarantined_event (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict (tenant_id, channel, event_id) do nothing";
        return database.asWorker(
                        tenants,
                        session -> rows.bind(session.createNativeQuery(sql)).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<QuarantinedEvent>> list(
            TenantId tenant, @Nullable QuarantineState state, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> page(session, state, after, limit))
                .map(rows -> rows.stream().map(QuarantineRow::toView).toList());
    }

    private static Uni<List<QuarantineRow>> page(
            Mutiny.StatelessSession session, @Nullable QuarantineState state, @Nullable KeysetCursor after, int limit) {
        KeysetCursor from = after == null ? START : after;
        var states = state == null ? EnumSet.allOf(QuarantineState.class) : EnumSet.of(state);
        return session.createSelectionQuery(
                        "from QuarantineRow where state in :states and (heldAt < :at or (heldAt = :at and quarantineId > :id))"
                                + " order by heldAt desc, quarantineId limit " + limit,
                        QuarantineRow.class)
                .setParameter(
                        "states", states.stream().map(QuarantineState::word).toList())
                .setParameter("at", from.instant(0))
                .setParameter("id", from.uuid(1))
                .getResultList();
    }

    @Override
    public Uni<QuarantinedEvent> replay(TenantId tenant, UUID quarantineId, String operator) {
        return database.inTenant(tenant, session -> held(session, quarantineId))
                .call(this::process)
                .chain(() -> settle(tenant, quarantineId, QuarantineState.REPLAYED, operator));
    }

    @Override
    public Uni<QuarantinedEvent> discard(TenantId tenant, UUID quarantineId, String operator) {
        return settle(tenant, quarantineId, QuarantineState.DISCARDED, operator);
    }

    private Uni<Void> process(QuarantineRow row) {
        if (row.reason.equals(Poison.TWO_TENANTS)) {
            return Uni.createFrom()
                    .failure(() -> Problems.unprocessable("two-tenants", "Nobody knows whose it is: find the sender."));
        }
        return Uni.createFrom()
                .optional(consumers.find(row.channel))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.conflict("channel-gone", "The channel of this event is no more."))
                .chain(consumer -> consumer.replay(row.payload)
                        .onFailure(failure -> !(failure instanceof InfrastructureUnavailable))
                        .transform(failure -> Problems.unprocessable("still-poisoned", Poison.reasonOf(failure))));
    }

    private Uni<QuarantinedEvent> settle(TenantId tenant, UUID quarantineId, QuarantineState state, String operator) {
        return database.inTenant(
                tenant,
                session -> held(session, quarantineId)
                        .invoke(row -> {
                            row.state = state.word();
                            row.settledAt = clock.instant();
                            row.settledBy = operator;
                        })
                        .call(session::update)
                        .map(QuarantineRow::toView));
    }

    private static Uni<QuarantineRow> held(Mutiny.StatelessSession session, UUID quarantineId) {
        return session.createSelectionQuery(
                        "from QuarantineRow where quarantineId = :id and state = 'held'", QuarantineRow.class)
                .setParameter("id", quarantineId)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }
}
