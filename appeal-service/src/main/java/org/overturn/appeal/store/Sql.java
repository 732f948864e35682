package org.overturn.appeal.store;

/// The statements. A cast to text before the one to jsonb makes the driver send the parameter as it is.
final class Sql {

    /// Takes the claims' locks in key order and tells which of the revisions `%s` are news.
    static final String CLAIM_REVISIONS = """
            insert into claim (tenant_id, claim_key, revision)
            select tenant_id, claim_key, revision
            from %s
            order by 1, 2
            on conflict (tenant_id, claim_key) do update set revision = excluded.revision
            where claim.revision < excluded.revision
            returning json_build_array(tenant_id, claim_key)::text
            """;

    /// Every item of the claims `%s as k`, locked in the order of their ids.
    static final String ITEMS_OF_CLAIMS = """
            select to_jsonb(w)::text
            from %s
            join work_item w on w.tenant_id = k.tenant_id and w.claim_key = k.claim_key
            order by w.tenant_id, w.work_item_id
            for update of w
            """;

    static final String ITEM =
            "select to_jsonb(w)::text from work_item w where w.tenant_id = ?1 and w.work_item_id = ?2";

    static final String ITEM_TO_EDIT = ITEM + " for update";

    static final String HISTORY = """
            select to_jsonb(h)::text
            from work_item_history h
            where h.tenant_id = ?1 and h.work_item_id = any(?2)
            order by h.work_item_id, h.version
            """;

    static final String WRITE_ITEMS = """
            insert into work_item
            select * from jsonb_populate_recordset(null::work_item, cast(cast(?1 as text) as jsonb))
            order by tenant_id, work_item_id
            on conflict (tenant_id, work_item_id) do update set
                status = excluded.status, decision = excluded.decision, closure = excluded.closure,
                category = excluded.category, type = excluded.type, action = excluded.action,
                preventable = excluded.preventable, suspected = excluded.suspected,
                denied_cents = excluded.denied_cents, at_stake_cents = excluded.at_stake_cents,
                recovered_cents = excluded.recovered_cents, carcs = excluded.carcs, deadlines = excluded.deadlines,
                due_date = excluded.due_date, due_order = excluded.due_order,
                expected_cents = excluded.expected_cents, chance_percent = excluded.chance_percent,
                chance_basis = excluded.chance_basis, assignee = excluded.assignee, version = excluded.version,
                revision = excluded.revision, last_change = excluded.last_change, changed_at = excluded.changed_at
            """;

    static final String WRITE_HISTORY = """
            insert into work_item_history
            select * from jsonb_populate_recordset(null::work_item_history, cast(cast(?1 as text) as jsonb))
            """;

    static final String WRITE_UNTOLD = """
            insert into unpublished_change (tenant_id, work_item_id, version, event)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb))
            """;

    static final String TENANTS_WITH_UNTOLD = "select distinct tenant_id from unpublished_change limit 100";

    static final String TAKE_UNTOLD = """
            delete from unpublished_change
            where (tenant_id, work_item_id, version) in (
                select tenant_id, work_item_id, version
                from unpublished_change
                where tenant_id = any(?1)
                order by tenant_id, work_item_id, version
                limit ?2
                for update skip locked)
            returning event::text
            """;

    private Sql() {}
}
