package org.overturn.classify.store;

/// SQL that counts what has arrived of transaction sets: `s` is a row of sealed_transaction, the lateral results are
/// called `stored` and `held`.
final class Counting {

    /// By a range of the primary key.
    static final String STORED = """
            cross join lateral (
                select count(*) as claims,
                    coalesce(sum(a.charge_cents), 0)::bigint as charge_cents,
                    coalesce(sum(a.paid_cents), 0)::bigint as paid_cents
                from adjudication a
                where a.tenant_id = s.tenant_id and a.remittance_id = s.remittance_id
                    and a.transaction_index = s.transaction_index) stored
            """;

    /// From the payloads: few, or an operator has other worries. Not replayed and not stored by another way.
    static final String HELD = """
            cross join lateral (
                select count(*) as claims,
                    coalesce(sum((q.event -> 'claim' ->> 'chargeCents')::bigint), 0)::bigint as charge_cents,
                    coalesce(sum((q.event -> 'claim' ->> 'paidCents')::bigint), 0)::bigint as paid_cents
                from (select e.tenant_id, e.event_id, convert_from(e.payload, 'UTF8')::jsonb as event
                    from quarantined_event e
                    where e.tenant_id = s.tenant_id and e.channel = 'adjudications' and e.state <> 'replayed') q
                where q.event -> 'source' ->> 'remittanceId' = s.remittance_id::text
                    and q.event -> 'source' ->> 'transaction' = s.transaction_index::text
                    and not exists (select 1 from adjudication a
                        where a.tenant_id = s.tenant_id and a.remittance_id = s.remittance_id
                            and a.transaction_index = s.transaction_index and a.event_id::text = q.event_id)) held
            """;

    private Counting() {}
}
