package org.overturn.analytics.store;

/// Questions to `transaction_progress`.
final class ProgressSql {

    /// How many events in the quarantine have part of a remittance: from their payloads, because there are few, or an
    /// operator has other worries.
    private static final String HELD = """
            left join lateral (
                select count(*) as held_events
                from quarantined_event q
                where q.tenant_id = p.tenant_id and q.channel in ('assessments', 'seals') and q.state = 'held'
                    and position(convert_to(p.remittance_id, 'UTF8') in q.payload) > 0) held on true
            """;

    /// One row for each remittance, by a range of the primary key.
    private static final String REMITTANCES = """
            select to_jsonb(r)::text
            from (
                select p.remittance_id, p.transactions, p.open_transactions,
                    jsonb_build_object('claims', p.sealed_claims, 'charge_cents', p.sealed_charge_cents,
                        'paid_cents', p.sealed_paid_cents) as sealed,
                    jsonb_build_object('claims', p.counted_claims, 'charge_cents', p.counted_charge_cents,
                        'paid_cents', p.counted_paid_cents) as counted,
                    held.held_events, p.received_at, p.first_seen_at, p.complete_at
                from (
                    select tenant_id, remittance_id, count(*) as transactions,
                        count(*) filter (where complete_at is null) as open_transactions,
                        coalesce(sum(sealed_claims), 0)::bigint as sealed_claims,
                        coalesce(sum(sealed_charge_cents), 0)::bigint as sealed_charge_cents,
                        coalesce(sum(sealed_paid_cents), 0)::bigint as sealed_paid_cents,
                        sum(counted_claims)::bigint as counted_claims,
                        sum(counted_charge_cents)::bigint as counted_charge_cents,
                        sum(counted_paid_cents)::bigint as counted_paid_cents,
                        min(received_at) as received_at, min(first_seen_at) as first_seen_at,
                        case when bool_and(complete_at is not null) then max(complete_at) end as complete_at
                    from transaction_progress
                    where tenant_id = :tenant %s
                    group by tenant_id, remittance_id
                    order by remittance_id
                    limit :limit) p
                %s
                order by p.remittance_id) r
            """;

    private static final String OPEN = " exists (select from transaction_progress o where o.tenant_id = :tenant"
            + " and o.remittance_id = transaction_progress.remittance_id and o.complete_at is null)";

    static final String ALL = page("");
    static final String INCOMPLETE = page(" and" + OPEN);
    static final String COMPLETE = page(" and not" + OPEN);
    static final String ONE = REMITTANCES.formatted("and remittance_id = :remittance", HELD);

    static final String TRANSACTIONS = """
            select to_jsonb(r)::text
            from (
                select transaction,
                    case when sealed_claims is not null then jsonb_build_object('claims', sealed_claims,
                        'charge_cents', sealed_charge_cents, 'paid_cents', sealed_paid_cents) end as sealed,
                    jsonb_build_object('claims', counted_claims, 'charge_cents', counted_charge_cents,
                        'paid_cents', counted_paid_cents) as counted,
                    sealed_at, complete_at
                from transaction_progress
                where tenant_id = :tenant and remittance_id = :remittance
                order by transaction) r
            """;

    /// Over all tenants; by the index of the open ones.
    static final String OPEN_NOW = """
            select to_jsonb(r)::text
            from (
                select count(*) as transactions, min(first_seen_at) as oldest
                from transaction_progress
                where complete_at is null) r
            """;

    private ProgressSql() {}

    private static String page(String which) {
        return REMITTANCES.formatted("and remittance_id > :after" + which, HELD);
    }
}
