package org.overturn.ingest.store;

/// Statements about who has confirmed a transaction set.
final class ConfirmationSql {

    /// Each further time it takes four times as long until a transaction set is published again: what is not lost but
    /// slow gets the time it needs.
    private static final String FACTOR = "power(4, published_again)";

    private static final String OPEN = "awaited <> '{}' and published_at is not null";

    /// Whoever has confirmed what was published later has not got this one. While nobody confirms anything, the service
    /// is down or behind, and more to do would not help it: so it gets longer.
    static final String OVERDUE = """
            select tenant_id, remittance_id, transaction_index
            from remittance_transaction
            where %1$s and published_again < :attempts
                and published_at < cast(:now as timestamptz) - make_interval(secs => :patience * %2$s)
                and (published_at < cast(:now as timestamptz) - make_interval(secs => :silence * %2$s)
                    or ('classify' = any(awaited) and published_at < :classify)
                    or ('analytics' = any(awaited) and published_at < :analytics))
            order by published_at limit :limit""".formatted(OPEN, FACTOR);

    static final String DEPTH = """
            select count(*), min(published_at),
                count(*) filter (where published_again >= :attempts
                    and published_at < cast(:now as timestamptz) - make_interval(secs => :patience * %2$s))
            from remittance_transaction where %1$s""".formatted(OPEN, FACTOR);

    private ConfirmationSql() {}

    /// Two services may confirm the same transaction set in one batch.
    ///
    /// @param confirmations the confirmations as a table `r`
    static String take(String confirmations) {
        return """
            with said as (
                select tenant_id, remittance_id, transaction_index, claims, charge_cents, paid_cents,
                    array_agg(confirmed_by) as who
                from %s group by 1, 2, 3, 4, 5, 6
            ), heard as (
                select x.tenant_id, x.remittance_id, x.transaction_index, s.who
                from said s join remittance_transaction x
                    using (tenant_id, remittance_id, transaction_index, claims, charge_cents, paid_cents)
                where x.awaited && s.who
                order by 1, 2, 3 for update of x
            ), noted as (
                update remittance_transaction x
                set awaited = array(select a from unnest(x.awaited) a where a <> all(h.who))
                from heard h
                where x.tenant_id = h.tenant_id and x.remittance_id = h.remittance_id
                    and x.transaction_index = h.transaction_index
                returning h.who, x.published_at
            )
            select b, max(published_at) from noted, unnest(who) b where published_at is not null group by b""".formatted(confirmations);
    }

    /// A file that is not wholly published yet is left to the relay.
    ///
    /// @param overdue the transaction sets as a table `r`
    static String publishAgain(String overdue) {
        return """
            with r as (
                select * from %s
            ), files as (
                update publication p set state = 'pending', due_at = now(), queued_at = now(), failures = 0
                from (select distinct tenant_id, remittance_id from r) f
                where p.tenant_id = f.tenant_id and p.remittance_id = f.remittance_id and p.state = 'published'
                returning p.tenant_id, p.remittance_id
            ), sets as (
                update remittance_transaction x
                set published_claims = 0, published_at = null, published_again = x.published_again + 1
                from r join files using (tenant_id, remittance_id)
                where x.tenant_id = r.tenant_id and x.remittance_id = r.remittance_id
                    and x.transaction_index = r.transaction_index and x.awaited <> '{}' and x.published_at is not null
                returning x.tenant_id, x.remittance_id, x.transaction_index, x.awaited
            ), audited as (
                insert into ingest_audit (tenant_id, actor, action, remittance_id, transaction_index)
                select tenant_id, 'reconciler', 'replayed', remittance_id, transaction_index from sets
            )
            select remittance_id, transaction_index, array_to_string(awaited, ',') as awaited from sets""".formatted(overdue);
    }
}
