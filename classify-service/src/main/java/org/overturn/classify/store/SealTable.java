package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// What must have arrived of each transaction set.
final class SealTable {

    /// A check is a range of the index for each transaction set; so many take well under a second.
    private static final int CHECKED_AT_ONCE = 500;

    private static final String CHECK = """
            with due as (
                select tenant_id, remittance_id, transaction_index from sealed_transaction
                where complete_at is null order by checked_at nulls first limit %d for update skip locked),
            found as (
                select s.*, stored.* from due s %s)
            update sealed_transaction s set checked_at = :now, complete_at = case
                when (f.claims, f.charge_cents, f.paid_cents) = (s.claims, s.charge_cents, s.paid_cents)
                then cast(:now as timestamptz) end
            from found f
            where s.tenant_id = f.tenant_id and s.remittance_id = f.remittance_id
                and s.transaction_index = f.transaction_index
            """.formatted(CHECKED_AT_ONCE, Counting.STORED);

    /// A seal never changes. One that is told again is ingest's question whether all has arrived.
    private static final String ASKED_AGAIN = """
             on conflict (tenant_id, remittance_id, transaction_index)
            do update set confirmed_at = null where s.confirmed_at is not null
            """;

    private static final Comparator<RemittanceSealed> ORDER = Comparator.comparing(RemittanceSealed::tenantId)
            .thenComparing(RemittanceSealed::remittanceId)
            .thenComparingInt(RemittanceSealed::transaction);

    private SealTable() {}

    static Uni<Integer> add(Mutiny.StatelessSession session, List<RemittanceSealed> seals, Instant now) {
        var rows = UnnestRows.of(seals.stream().sorted(ORDER).distinct().toList())
                .text("tenant_id", RemittanceSealed::tenantId)
                .uuid("remittance_id", seal -> UUID.fromString(seal.remittanceId()))
                .integer("transaction_index", RemittanceSealed::transaction)
                .text("control_number", RemittanceSealed::controlNumber)
                .date("payment_date", RemittanceSealed::paymentDate)
                .bigint("claims", RemittanceSealed::claims)
                .bigint("service_lines", RemittanceSealed::serviceLines)
                .bigint("charge_cents", RemittanceSealed::chargeCents)
                .bigint("paid_cents", RemittanceSealed::paidCents)
                .bigint("provider_adjustment_cents", RemittanceSealed::providerAdjustmentCents)
                .bigint("payment_cents", RemittanceSealed::paymentCents)
                .timestamp("sealed_at", seal -> now);
        String sql = "insert into sealed_transaction as s (" + rows.columns() + ") select * from " + rows.fragment("r")
                + ASKED_AGAIN;
        return rows.bind(session.createNativeQuery(sql)).executeUpdate();
    }

    static Uni<Set<TenantId>> tenantsWithOpen(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select distinct tenant_id from sealed_transaction where complete_at is null", String.class)
                .getResultList()
                .map(tenants -> tenants.stream().map(TenantId::of).collect(Collectors.toUnmodifiableSet()));
    }

    static Uni<Integer> check(Mutiny.StatelessSession session, Instant now) {
        return session.createNativeQuery(CHECK).setParameter("now", now).executeUpdate();
    }

    static Uni<Long> openSince(Mutiny.StatelessSession session, Instant since) {
        return session.createNativeQuery(
                        "select count(*) from sealed_transaction where complete_at is null and sealed_at < :since",
                        Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }
}
