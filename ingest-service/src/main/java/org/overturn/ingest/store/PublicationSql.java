package org.overturn.ingest.store;

/// The relay's statements.
final class PublicationSql {

    /// Steps from tenant to tenant along the index instead of reading the backlog, takes the oldest few of each, and
    /// orders by turn: a tenant with a thousand files does not keep one with a single file waiting.
    static final String WAITING = """
            with recursive tenants as (
                (select tenant_id from publication where state <> 'published' order by tenant_id limit 1)
                union all
                select (select p.tenant_id from publication p
                        where p.state <> 'published' and p.tenant_id > t.tenant_id order by p.tenant_id limit 1)
                from tenants t where t.tenant_id is not null
            )
            select tenant_id, remittance_id from (
                select w.tenant_id, w.remittance_id, w.due_at,
                       row_number() over (partition by w.tenant_id order by w.due_at) as turn
                from tenants t cross join lateral (
                    select p.tenant_id, p.remittance_id, p.due_at from publication p
                    where p.tenant_id = t.tenant_id and p.state <> 'published' and p.due_at <= now()
                    order by p.due_at limit :limit
                ) w
            ) fair order by turn, due_at limit :limit""";

    static final String BACKLOG = """
            select count(*), min(queued_at)
            from (select queued_at from publication where state <> 'published' limit :limit) waiting""";

    static final String TAKE = """
            update publication
            set state = 'publishing', lease = :lease, due_at = now() + make_interval(secs => :seconds)
            where tenant_id = :tenant and remittance_id = :id and state <> 'published' and due_at <= now()""";

    /// A statement of its own, after [#TAKE]: only so it sees what a release has accepted for whose commit that one had
    /// to wait.
    static final String TAKEN = """
            select t.failures, r.kind, r.received_at, r.chunks, x.transaction_index, x.published_claims
            from publication t
            join remittance r on r.tenant_id = t.tenant_id and r.remittance_id = t.remittance_id
            left join remittance_transaction x
                on x.tenant_id = t.tenant_id and x.remittance_id = t.remittance_id
                and x.status = 'accepted' and x.published_at is null
            where t.tenant_id = :tenant and t.remittance_id = :id and t.lease = :lease""";

    static final String GIVE_BACK = """
            update publication
            set state = 'pending', lease = null, due_at = now() + make_interval(secs => :seconds),
                failures = failures + :failed
            where tenant_id = :tenant and remittance_id = :id and lease = :lease""";

    private PublicationSql() {}

    /// @param progress the progress as a table `r`
    static String advance(String progress) {
        return """
            with mine as (
                update publication
                set state = case when :done then 'published' else state end,
                    published_at = case when :done then now() else published_at end,
                    lease = case when :done then null else lease end,
                    failures = 0,
                    due_at = now() + make_interval(secs => :seconds)
                where tenant_id = :tenant and remittance_id = :id and lease = :lease
                returning 1
            ), advanced as (
                update remittance_transaction x
                set published_claims = r.claims, published_at = case when r.sealed then now() else x.published_at end
                from %s
                where x.tenant_id = :tenant and x.remittance_id = :id
                  and x.transaction_index = r.transaction_index and exists (select 1 from mine)
            )
            select count(*) from mine""".formatted(progress);
    }
}
