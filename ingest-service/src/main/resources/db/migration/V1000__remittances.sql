-- A file: its receipt, and what is needed to find its bytes. A refused file has its row and nothing else.
create table remittance (
    tenant_id                 text        not null,
    remittance_id             uuid        not null,
    status                    text        not null check (status in ('accepted', 'held', 'rejected')),
    received_at               timestamptz not null,
    received_from             text        not null,
    channel                   text        not null check (channel in ('http', 'drop')),
    name_hash                 text,
    deliveries                integer     not null default 1,
    last_delivered_at         timestamptz not null,
    bytes                     bigint      not null,
    chunks                    integer     not null default 0,
    interchanges              integer     not null,
    transactions              integer     not null,
    claims                    bigint      not null,
    service_lines             bigint      not null,
    charge_cents              bigint      not null,
    paid_cents                bigint      not null,
    provider_adjustment_cents bigint      not null,
    unbalanced_claims         bigint      not null,
    findings                  jsonb       not null,
    findings_in_all           bigint      not null,
    acknowledgment            text        not null,
    primary key (tenant_id, remittance_id)
);
create index remittance_newest on remittance (tenant_id, received_at desc, remittance_id desc);
create index remittance_newest_of_status on remittance (tenant_id, status, received_at desc, remittance_id desc);
select overturn_protect('remittance');

-- The bytes: compressed, then encrypted, in pieces of 256 KiB.
create table remittance_chunk (
    tenant_id     text    not null,
    remittance_id uuid    not null,
    sequence      integer not null,
    sealed        bytea   not null,
    primary key (tenant_id, remittance_id, sequence),
    foreign key (tenant_id, remittance_id) references remittance
);
-- What is encrypted does not compress.
alter table remittance_chunk alter column sealed set storage external;
select overturn_protect('remittance_chunk');

-- A transaction set (ST): what was counted in it, what became of it, how far it is published.
create table remittance_transaction (
    tenant_id                 text    not null,
    remittance_id             uuid    not null,
    transaction_index         integer not null,
    control_number            text    not null,
    trace_number              text    not null,
    payer_name                text    not null,
    payer_id                  text    not null,
    payee_name                text    not null,
    payee_npi                 text,
    payment_date              date    not null,
    payment_cents             bigint  not null,
    claims                    bigint  not null,
    service_lines             bigint  not null,
    charge_cents              bigint  not null,
    paid_cents                bigint  not null,
    provider_adjustment_cents bigint  not null,
    unbalanced_claims         bigint  not null,
    balanced                  boolean not null,
    fingerprint               text    not null,
    status                    text    not null check (status in ('accepted', 'duplicate', 'held', 'discarded')),
    duplicate_of              uuid,
    duplicate_of_transaction  integer,
    hold_reason               text,
    quarantine_id             uuid,
    held_at                   timestamptz,
    settled_at                timestamptz,
    settled_by                text,
    published_claims          bigint  not null default 0,
    published_at              timestamptz,
    primary key (tenant_id, remittance_id, transaction_index),
    foreign key (tenant_id, remittance_id) references remittance,
    check ((hold_reason is null) = (quarantine_id is null))
);
create unique index remittance_transaction_quarantine
    on remittance_transaction (tenant_id, quarantine_id) where quarantine_id is not null;
create index remittance_transaction_held
    on remittance_transaction (tenant_id, held_at desc, quarantine_id desc) where status = 'held';
select overturn_protect('remittance_transaction');

-- Who was first: with control numbers (kind key) or with what is said (kind content). Tokens are keyed hashes.
create table remittance_identity (
    tenant_id         text    not null,
    kind              text    not null check (kind in ('key', 'content')),
    token             text    not null,
    remittance_id     uuid    not null,
    transaction_index integer not null,
    primary key (tenant_id, kind, token),
    foreign key (tenant_id, remittance_id, transaction_index) references remittance_transaction
        deferrable initially deferred
);
select overturn_protect('remittance_identity');

-- What the relay has to do: one row per file. A file belongs to whoever holds the lease, and a writer with another
-- lease than the row's changes nothing.
create table publication (
    tenant_id     text        not null,
    remittance_id uuid        not null,
    state         text        not null check (state in ('pending', 'publishing', 'published')),
    due_at        timestamptz not null,
    lease         uuid,
    failures      integer     not null default 0,
    published_at  timestamptz,
    primary key (tenant_id, remittance_id),
    foreign key (tenant_id, remittance_id) references remittance
);
-- due_at is the end of the lease while one is publishing, so one index finds the pending and the abandoned.
create index publication_due on publication (tenant_id, due_at) where state <> 'published';
select overturn_protect_queue('publication');

-- What people and the door decided, for those who ask later.
create table ingest_audit (
    tenant_id         text        not null,
    audit_id          uuid        not null default gen_random_uuid(),
    at                timestamptz not null default now(),
    actor             text        not null,
    action            text        not null check (action in ('rejected', 'replayed', 'released', 'discarded')),
    remittance_id     uuid        not null,
    transaction_index integer,
    primary key (tenant_id, audit_id)
);
create index ingest_audit_of_file on ingest_audit (tenant_id, remittance_id, at);
select overturn_protect('ingest_audit');
revoke update, delete on ingest_audit from ${app_role}, ${worker_role};
