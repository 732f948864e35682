-- How far each transaction set is: what its seal says against what is in the facts. Both consumers write the row, so
-- its lock decides which of them completes it.
create table transaction_progress (
    tenant_id            text        not null,
    remittance_id        text        not null,
    transaction          integer     not null,
    counted_claims       bigint      not null default 0,
    counted_charge_cents bigint      not null default 0,
    counted_paid_cents   bigint      not null default 0,
    sealed_claims        bigint,
    sealed_charge_cents  bigint,
    sealed_paid_cents    bigint,
    received_at          timestamptz,
    first_seen_at        timestamptz not null default now(),
    sealed_at            timestamptz,
    complete_at          timestamptz,
    primary key (tenant_id, remittance_id, transaction)
) with (fillfactor = 70); -- room for updates in place: a row changes with every batch that has claims of it

create index transaction_progress_open on transaction_progress (tenant_id, remittance_id, first_seen_at)
    where complete_at is null;

select overturn_protect_queue('transaction_progress');

alter table fact add column shares jsonb not null default '[]';

comment on column fact.shares is
    '[{"remittance_id","transaction","claims","charge_cents","paid_cents"}]: what of which transaction sets it is made of';
