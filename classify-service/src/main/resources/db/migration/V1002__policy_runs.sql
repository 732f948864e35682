-- A tenant's whole history under a policy: to see the difference (what-if), or to make it hold after a promotion
-- (reassessment). It goes claim by claim in the order of their keys; what is done is in after_claim_key, so that a run
-- goes on where it was when the service stops. Keys are compared byte by byte, as the service compares them.
create table policy_run (
    tenant_id        text collate "C" not null,
    run_id           uuid        not null,
    purpose          text        not null check (purpose in ('what-if', 'reassessment')),
    version          text        not null,
    baseline_version text        not null,
    state            text        not null check (state in ('running', 'done', 'promoted')),
    requested_by     text        not null,
    requested_at     timestamptz not null,
    progressed_at    timestamptz not null,
    finished_at      timestamptz,
    claims           bigint      not null,
    done_claims      bigint      not null default 0,
    changed_claims   bigint      not null default 0,
    after_claim_key  text collate "C" not null default '',
    primary key (tenant_id, run_id)
);

create index policy_run_newest on policy_run (tenant_id, requested_at desc, run_id);

-- One at a time: two runs of a tenant would take each other's turns and show what will not hold.
create unique index policy_run_running on policy_run (tenant_id) where state = 'running';

select overturn_protect_queue('policy_run');

-- What a what-if run found: claims that another policy would see differently, counted by what they are and would be.
create table policy_difference (
    tenant_id           text collate "C" not null,
    run_id              uuid   not null,
    payer_id            text collate "C" not null,
    verdict_before      text collate "C" not null,
    verdict_after       text collate "C" not null,
    category_before     text collate "C" not null,
    category_after      text collate "C" not null,
    claims              bigint not null,
    denied_before_cents bigint not null,
    denied_after_cents  bigint not null,
    examples            text[] not null,
    primary key (tenant_id, run_id, payer_id, verdict_before, verdict_after, category_before, category_after)
);

select overturn_protect('policy_difference');
