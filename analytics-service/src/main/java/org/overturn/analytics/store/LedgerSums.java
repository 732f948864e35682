package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.LedgerBooks.Cash;
import org.overturn.analytics.port.LedgerBooks.EffectSums;
import org.overturn.analytics.port.LedgerBooks.PaymentCash;
import org.overturn.analytics.port.LedgerBooks.PaymentQuery;
import org.overturn.analytics.port.LedgerBooks.Summary;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Sums of provider adjustments, and the payments that they move.
final class LedgerSums {

    private static final String EFFECTS = """
            select to_jsonb(s)::text
            from (
                select p.effect,
                       count(*) as adjustments,
                       coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0)::bigint as reduced_cents,
                       coalesce(-sum(p.amount_cents) filter (where p.amount_cents < 0), 0)::bigint as increased_cents,
                       count(*) filter (where p.state = 'OPEN') as open_adjustments,
                       sum(p.open_cents)::bigint as open_cents,
                       count(*) filter (where p.state = 'REVIEW') as review_adjustments,
                       count(*) filter (where
            """ + EntrySql.UNMATCHED + """
            ) as unmatched_adjustments
                from provider_adjustment p %s
                group by p.effect
                order by p.effect) s
            """;

    private static final String CASH = """
            select to_jsonb(c)::text
            from (
                select count(*) as payments,
                       coalesce(sum(s.paid_cents), 0)::bigint as claims_paid_cents,
                       coalesce(sum(s.provider_adjustment_cents), 0)::bigint as adjustment_cents,
                       coalesce(sum(s.payment_cents), 0)::bigint as payment_cents,
                       count(*) filter (where s.paid_cents > 0 and s.payment_cents = 0) as withheld_payments,
                       coalesce(sum(s.provider_adjustments), 0)::bigint as told_adjustments
                from seal s %s) c
            """;

    private LedgerSums() {}

    static Uni<Summary> summary(Mutiny.StatelessSession session, TenantId tenant, Window window) {
        return Conditions.of(tenant, "p", window)
                .bind(session, EFFECTS)
                .getResultList()
                .map(rows -> RowJson.readAll(rows, EffectSums.class))
                .chain(effects -> cash(session, tenant, window).map(cash -> new Summary(effects, cash)));
    }

    static Uni<List<PaymentCash>> payments(Mutiny.StatelessSession session, TenantId tenant, PaymentQuery query) {
        Conditions conditions = Conditions.of(tenant, "s", query.window());
        if (query.payer() != null) {
            conditions.and("s.payer_id = ?", query.payer());
        }
        query.after().ifPresent(it -> conditions.and("(s.payment_date, s.event_id) < (?, ?)", it.date(0), it.text(1)));
        return conditions
                .bind(session, paymentsOf(query.limit() + 1))
                .getResultList()
                .map(rows -> RowJson.readAll(rows, PaymentCash.class));
    }

    private static Uni<Cash> cash(Mutiny.StatelessSession session, TenantId tenant, Window window) {
        return Conditions.of(tenant, "s", window)
                .bind(session, CASH)
                .getSingleResult()
                .map(row -> RowJson.read(row, Cash.class));
    }

    private static String paymentsOf(int rows) {
        return """
            select to_jsonb(r)::text
            from (
                select s.event_id, s.remittance_id, s.transaction, s.payer_id, s.payment_date, s.trace_number, s.claims,
                       s.paid_cents, s.provider_adjustment_cents, s.payment_cents, moved.effects
                from (select * from seal s %%s order by s.payment_date desc, s.event_id desc limit %d) s
                cross join lateral (
                    select coalesce(
                               jsonb_agg(jsonb_build_object('effect', e.effect, 'amount_cents', e.amount_cents)
                                         order by e.effect), '[]') as effects
                    from (
                        select p.effect, sum(p.amount_cents)::bigint as amount_cents
                        from provider_adjustment p
                        where p.tenant_id = s.tenant_id and p.remittance_id = s.remittance_id
                          and p.transaction = s.transaction
                        group by p.effect) e) moved
                order by s.payment_date desc, s.event_id desc) r
            """.formatted(rows);
    }
}
