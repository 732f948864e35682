-- The rules of the transaction that payers break, counted by payer and rule like everything else.
alter table fact add column violations jsonb not null default '[]';
comment on column fact.violations is 'ids of rules, each once';

-- Whether a payer has used a trace number before.
create index seal_by_trace on seal (tenant_id, payer_id, trace_number, payment_date, event_id);

create or replace view rollup_recount with (security_invoker = true) as
with share as (
    select f.*, 'TOTAL' as dimension, '' as key, true as denied,
           charge_cents as share_charge, paid_cents as share_paid, denied_cents as share_denied,
           preventable as share_preventable
    from fact f
    union all
    select f.*, 'PAYER', payer_id, true, charge_cents, paid_cents, denied_cents, preventable from fact f
    union all
    select f.*, 'PROVIDER', provider, true, charge_cents, paid_cents, denied_cents, preventable from fact f
    union all
    select f.*, d.dimension, d.key, true, f.charge_cents, f.paid_cents, d.cents, d.preventable
    from fact f
    cross join lateral (
        select k.dimension, k.key, sum(p.cents)::bigint as cents, bool_or(p.preventable) as preventable
        from jsonb_to_recordset(f.denials)
            as p (category text, type text, carc text, cents bigint, preventable boolean)
        cross join lateral (
            values ('CATEGORY', p.category), ('TYPE', p.type), ('CARC', p.carc)) as k (dimension, key)
        group by k.dimension, k.key) d
    union all
    select f.*, 'PROCEDURE', l.procedure, l.denied, l.charge, l.paid, l.cents, l.denied and f.preventable
    from fact f
    cross join lateral (
        select p.procedure, bool_or(p.denied_cents <> 0) as denied, sum(p.charge_cents)::bigint as charge,
               sum(p.paid_cents)::bigint as paid, sum(p.denied_cents)::bigint as cents
        from jsonb_to_recordset(f.lines)
            as p (procedure text, charge_cents bigint, paid_cents bigint, denied_cents bigint)
        group by p.procedure) l
),
contribution as (
    select tenant_id, 'VERDICT' as dimension, payment_date as day, verdict as key,
           1 as claims, 0 as denied_claims, 0 as suspect_claims, 0 as preventable_claims,
           charge_cents, paid_cents, denied_cents, recovered_cents,
           0 as first_claims, 0 as initial_denials, 0 as first_pass_claims, adjudications
    from fact
    union all
    select tenant_id, dimension, payment_date, key,
           1,
           (denied and verdict in ('FULL_DENIAL', 'PARTIAL_DENIAL'))::int,
           (verdict = 'SUSPECT_DENIAL')::int,
           (denied and share_preventable and verdict in ('FULL_DENIAL', 'PARTIAL_DENIAL'))::int,
           share_charge, share_paid, share_denied, recovered_cents,
           0, 0, 0, 0
    from share
    where verdict in (
        'PAID', 'FULL_DENIAL', 'PARTIAL_DENIAL', 'SUSPECT_DENIAL', 'ZERO_PAY_NOT_DENIED', 'UNBALANCED')
    union all
    select tenant_id, dimension, first_payment_date, key,
           0, 0, 0, 0, 0, 0, 0, 0,
           1, initial_denial::int, (not initial_denial and verdict <> 'SUSPECT_DENIAL')::int, 0
    from share
    where first_payment_date is not null
    union all
    select f.tenant_id, 'COMPLIANCE', f.payment_date, f.payer_id || chr(31) || v.rule,
           1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from fact f
    cross join lateral (
        select jsonb_array_elements_text(f.violations) as rule
        union all
        select '' where f.violations <> '[]') v
)
select tenant_id, dimension, day, key,
       sum(claims)::bigint as claims,
       sum(denied_claims)::bigint as denied_claims,
       sum(suspect_claims)::bigint as suspect_claims,
       sum(preventable_claims)::bigint as preventable_claims,
       sum(charge_cents)::bigint as charge_cents,
       sum(paid_cents)::bigint as paid_cents,
       sum(denied_cents)::bigint as denied_cents,
       sum(recovered_cents)::bigint as recovered_cents,
       sum(first_claims)::bigint as first_claims,
       sum(initial_denials)::bigint as initial_denials,
       sum(first_pass_claims)::bigint as first_pass_claims,
       sum(adjudications)::bigint as adjudications
from contribution
group by tenant_id, dimension, day, key;
