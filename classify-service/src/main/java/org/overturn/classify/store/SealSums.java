package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.Conservation;
import org.overturn.classify.port.OpenTransaction;
import org.overturn.classify.port.Tally;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Sums over a tenant's seals. Complete ones are stored as sealed; what is open is counted.
final class SealSums {

    private static final String SEALED = """
            select count(*), count(*) filter (where complete_at is null),
                coalesce(sum(claims), 0)::bigint, coalesce(sum(charge_cents), 0)::bigint,
                coalesce(sum(paid_cents), 0)::bigint,
                coalesce(sum(claims) filter (where complete_at is not null), 0)::bigint,
                coalesce(sum(charge_cents) filter (where complete_at is not null), 0)::bigint,
                coalesce(sum(paid_cents) filter (where complete_at is not null), 0)::bigint
            from sealed_transaction where tenant_id = :tenant
            """;

    private static final String FOUND = """
            select coalesce(sum(stored.claims), 0)::bigint, coalesce(sum(stored.charge_cents), 0)::bigint,
                coalesce(sum(stored.paid_cents), 0)::bigint, coalesce(sum(held.claims), 0)::bigint,
                coalesce(sum(held.charge_cents), 0)::bigint, coalesce(sum(held.paid_cents), 0)::bigint
            from sealed_transaction s %s %s
            where s.tenant_id = :tenant and s.complete_at is null
            """.formatted(Counting.STORED, Counting.HELD);

    private static final String OPEN = """
            select s.remittance_id, s.transaction_index, s.control_number, s.payment_date, s.sealed_at,
                s.claims, s.charge_cents, s.paid_cents, stored.claims, stored.charge_cents, stored.paid_cents,
                held.claims, held.charge_cents, held.paid_cents
            from (select * from sealed_transaction
                where tenant_id = :tenant and complete_at is null
                    and (sealed_at, remittance_id, transaction_index) > (:sealedAt, :remittance, :transaction)
                order by sealed_at, remittance_id, transaction_index limit :limit) s %s %s
            order by s.sealed_at, s.remittance_id, s.transaction_index
            """.formatted(Counting.STORED, Counting.HELD);

    private static final KeysetCursor START = KeysetCursor.of(Instant.EPOCH, new UUID(0, 0), 0);

    private SealSums() {}

    static Uni<Conservation> of(Mutiny.StatelessSession session, TenantId tenant) {
        return one(session, SEALED, tenant)
                .chain(seals -> one(session, FOUND, tenant).map(found -> conservation(seals, found)));
    }

    static Uni<List<OpenTransaction>> open(
            Mutiny.StatelessSession session, TenantId tenant, @Nullable KeysetCursor after, int limit) {
        KeysetCursor from = after == null ? START : after;
        return session.createNativeQuery(OPEN, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("sealedAt", from.instant(0))
                .setParameter("remittance", from.uuid(1))
                .setParameter("transaction", (int) from.number(2))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(SealSums::transaction).toList());
    }

    private static Uni<Object[]> one(Mutiny.StatelessSession session, String sql, TenantId tenant) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    private static Conservation conservation(Object[] seals, Object[] found) {
        return new Conservation(
                (long) seals[0],
                (long) seals[1],
                tally(seals, 2),
                tally(seals, 5).plus(tally(found, 0)),
                tally(found, 3));
    }

    private static OpenTransaction transaction(Object[] row) {
        return new OpenTransaction(
                row[0].toString(),
                (int) row[1],
                (String) row[2],
                (LocalDate) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                tally(row, 5),
                tally(row, 8),
                tally(row, 11));
    }

    private static Tally tally(Object[] row, int at) {
        return new Tally((long) row[at], (long) row[at + 1], (long) row[at + 2]);
    }
}
