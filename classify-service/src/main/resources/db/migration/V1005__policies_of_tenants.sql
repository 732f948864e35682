-- A tenant's own versions of the denial policy: rows over another version. Written once; neither requests nor workers
-- may change or delete one, since assessments name it. The ground is what lies beneath all rows, which an instance has
-- at hand or has not; workers who look for runs of all tenants ask for it.
create table policy_amendment (
    tenant_id      text collate "C" not null,
    version        text collate "C" not null,
    base           text        not null,
    base_is_own    boolean     not null,
    ground         text        not null,
    effective_from date        not null,
    title          text        not null,
    carcs          integer     not null,
    rarcs          integer     not null,
    rules          integer     not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    primary key (tenant_id, version)
);

create index policy_amendment_newest on policy_amendment (tenant_id, created_at desc, version);

select overturn_protect_queue('policy_amendment');
revoke update, delete on policy_amendment from ${app_role}, ${worker_role};

-- The rows as they came, with their header: one row here for each file.
create table policy_amendment_file (
    tenant_id text collate "C" not null,
    version   text collate "C" not null,
    file      text collate "C" not null,
    content   text        not null,
    primary key (tenant_id, version, file),
    foreign key (tenant_id, version) references policy_amendment (tenant_id, version)
);

select overturn_protect('policy_amendment_file');
revoke update, delete on policy_amendment_file from ${app_role}, ${worker_role};
