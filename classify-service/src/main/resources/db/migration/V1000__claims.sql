-- What payers said: one row per CLP, never changed. The position in the file is the cause, and the primary key: ids of
-- one file lie beside one another, so that a file is counted by a range of the index and loaded into few of its pages.
-- The event itself is packed (see Packing); columns are for finding and counting only.
create table adjudication (
    tenant_id             text        not null,
    remittance_id         uuid        not null,
    transaction_index     integer     not null,
    claim_index           integer     not null,
    event_id              uuid        not null,
    claim_key             text        not null,
    patient_control_token text        not null,
    payer_claim_token     text,
    original_claim_token  text,
    charge_cents          bigint      not null,
    paid_cents            bigint      not null,
    received_at           timestamptz not null,
    event                 bytea       not null,
    primary key (tenant_id, remittance_id, transaction_index, claim_index) include (charge_cents, paid_cents)
);

create index adjudication_of_claim on adjudication (tenant_id, claim_key);
create index adjudication_by_patient_control on adjudication (tenant_id, patient_control_token, claim_key);
create index adjudication_by_payer_claim on adjudication (tenant_id, payer_claim_token, claim_key)
    where payer_claim_token is not null;
create index adjudication_by_original_claim on adjudication (tenant_id, original_claim_token, claim_key)
    where original_claim_token is not null;

-- Packed already: another round of compression would only cost.
alter table adjudication alter column event set storage external;

select overturn_protect('adjudication');

-- Payers' claim numbers that so many claims carry that they say nothing. Once so, always so: rows are only added.
create table repeated_token (
    tenant_id text not null,
    token     text not null,
    primary key (tenant_id, token)
);

select overturn_protect('repeated_token');

-- Where a claim stands: the row that writers of its history take turns on. The assessment itself is in
-- assessment_revision; the columns here are what a revision is told apart by, and what differences are counted by.
create table claim (
    tenant_id             text   not null,
    claim_key             text   not null,
    revision              bigint not null check (revision > 0),
    fingerprint           text   not null,
    policy_version        text   not null,
    payer_id              text   not null,
    verdict               text   not null,
    category              text,
    paid_cents            bigint not null,
    denied_cents          bigint not null,
    round                 integer not null,
    previous_verdict      text,
    previous_paid_cents   bigint,
    previous_denied_cents bigint,
    previous_round        integer,
    primary key (tenant_id, claim_key)
) with (fillfactor = 80);

select overturn_protect('claim');

-- Every assessment that ever held, as it was told.
create table assessment_revision (
    tenant_id      text        not null,
    claim_key      text        not null,
    revision       bigint      not null check (revision > 0),
    policy_version text        not null,
    assessed_at    timestamptz not null,
    assessment     bytea       not null,
    primary key (tenant_id, claim_key, revision)
);

alter table assessment_revision alter column assessment set storage external;

select overturn_protect('assessment_revision');

-- Payers that a tenant has heard from: the payer's claim number is hashed together with its payer, so that a search by
-- it asks for each of them.
create table payer (
    tenant_id text not null,
    payer_id  text not null,
    primary key (tenant_id, payer_id)
);

select overturn_protect('payer');

-- What must have arrived of a transaction set. Complete once the adjudications stored and held add up to it; looked at
-- again until then.
create table sealed_transaction (
    tenant_id                 text        not null,
    remittance_id             uuid        not null,
    transaction_index         integer     not null,
    control_number            text        not null,
    payment_date              date        not null,
    claims                    bigint      not null,
    service_lines             bigint      not null,
    charge_cents              bigint      not null,
    paid_cents                bigint      not null,
    provider_adjustment_cents bigint      not null,
    payment_cents             bigint      not null,
    sealed_at                 timestamptz not null,
    checked_at                timestamptz,
    complete_at               timestamptz,
    primary key (tenant_id, remittance_id, transaction_index)
);

create index sealed_transaction_open on sealed_transaction (tenant_id, sealed_at, remittance_id, transaction_index)
    where complete_at is null;

select overturn_protect_queue('sealed_transaction');
