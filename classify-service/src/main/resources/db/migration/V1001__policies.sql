-- Which policy decides a tenant's claims since when, and who said so; the last row holds. A tenant without one is
-- decided by the newest policy at hand.
create table policy_activation (
    tenant_id        text collate "C" not null,
    activated_at     timestamptz not null,
    version          text        not null,
    previous_version text        not null,
    run_id           uuid        not null,
    activated_by     text        not null,
    primary key (tenant_id, activated_at)
);

select overturn_protect('policy_activation');
