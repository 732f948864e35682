-- The last revision of a claim that was applied: an assessment at or below it is dropped.
create table claim (
    tenant_id text   not null,
    claim_key text   not null,
    revision  bigint not null,
    primary key (tenant_id, claim_key)
);

-- One row per denial round. The id is derived from tenant, claim, payer and round, so a second opening is the first.
create table work_item (
    tenant_id        text        not null,
    work_item_id     uuid        not null,
    claim_key        text        not null,
    account_key      text        not null,
    payer_id         text        not null,
    payer_name       text        not null,
    filing_indicator text,
    round            integer     not null check (round > 0),
    status           text        not null,
    decision         text,
    closure          text,
    category         text        not null,
    type             text        not null,
    action           text        not null,
    preventable      text        not null,
    suspected        boolean     not null,
    denied_cents     bigint      not null,
    at_stake_cents   bigint      not null,
    recovered_cents  bigint      not null,
    carcs            text[]      not null,
    deadlines        jsonb       not null,
    due_date         date,
    due_order        date        not null,
    expected_cents   bigint      not null,
    chance_percent   integer     not null,
    chance_basis     text        not null,
    assignee         text,
    opened_at        timestamptz not null,
    version          integer     not null,
    revision         bigint      not null,
    last_change      text        not null,
    changed_at       timestamptz not null,
    primary key (tenant_id, work_item_id)
);

comment on column work_item.due_order is 'due_date, or the end of time where there is none, so that one index orders all';

create index work_item_of_claim on work_item (tenant_id, claim_key);
-- The three orders of the worklist; the two descending ones are read backwards.
create index work_item_by_value on work_item (tenant_id, expected_cents, work_item_id);
create index work_item_by_due_date on work_item (tenant_id, due_order, work_item_id);
create index work_item_by_opening on work_item (tenant_id, opened_at, work_item_id);
-- Narrow filters; each keeps the items in order of value.
create index work_item_of_status on work_item (tenant_id, status, expected_cents, work_item_id);
create index work_item_of_category on work_item (tenant_id, category, expected_cents, work_item_id);
create index work_item_of_payer on work_item (tenant_id, payer_id, expected_cents, work_item_id);
create index work_item_of_assignee on work_item (tenant_id, assignee, expected_cents, work_item_id)
    where assignee is not null;

-- Every change after the opening: an item's version is one more than its rows here.
create table work_item_history (
    tenant_id    text        not null,
    work_item_id uuid        not null,
    version      integer     not null check (version > 1),
    at           timestamptz not null,
    actor        text        not null,
    change       text        not null,
    from_status  text        not null,
    to_status    text        not null,
    note         text,
    fields       jsonb       not null,
    primary key (tenant_id, work_item_id, version)
);

-- Events of what people changed, until Kafka has them. What remittances change needs no row here: the batch that was
-- not published is delivered again.
create table unpublished_change (
    tenant_id    text    not null,
    work_item_id uuid    not null,
    version      integer not null,
    event        jsonb   not null,
    primary key (tenant_id, work_item_id, version)
);

select overturn_protect('claim');
select overturn_protect('work_item');
select overturn_protect('work_item_history');
select overturn_protect_queue('unpublished_change');
