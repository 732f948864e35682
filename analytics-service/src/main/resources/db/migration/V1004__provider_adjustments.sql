-- The payment behind a transaction set, to show what claims were paid beside what was paid out.
alter table seal add column trace_number text;
alter table seal add column provider_adjustments integer;
create index seal_by_payment_date on seal (tenant_id, payment_date, event_id);

-- By which numbers claims may be named: account keys and payer claim tokens, as keyed hashes. One number may name many.
create table claim_token (
    tenant_id text not null,
    token     text not null,
    claim_key text not null,
    primary key (tenant_id, token, claim_key)
);
select overturn_protect('claim_token');

-- What one payer and one payee settle with one another. The row is held while their ledger is folded.
create table ledger_account (
    tenant_id  text not null,
    ledger_key text not null,
    primary key (tenant_id, ledger_key)
);
select overturn_protect('ledger_account');

-- One row per PLB pair: what was told, and where it stands given all the others.
create table provider_adjustment (
    tenant_id           text    not null,
    event_id            text    not null,
    ledger_key          text    not null,
    remittance_id       text    not null,
    transaction         integer not null,
    pair                integer not null,
    segment             bigint  not null,
    payer_id            text    not null,
    payer_name          text    not null,
    payee_name          text    not null,
    payee_npi           text,
    provider_npi        text,
    payment_date        date    not null,
    fiscal_period_end   date,
    trace_number        text    not null,
    code                text    not null,
    amount_cents        bigint  not null,
    reference           text,
    reference_token     text,
    claim_keys          text[]  not null,
    account_keys        text[]  not null,
    payer_claim_tokens  text[]  not null,
    effect              text    not null,
    names_claim         boolean not null,
    state               text    not null check (state in ('OPEN', 'SETTLED', 'REVIEW')),
    open_cents          bigint  not null,
    acknowledged        boolean not null,
    primary key (tenant_id, event_id)
);
comment on column provider_adjustment.reference is 'ciphertext';
comment on column provider_adjustment.acknowledged is 'a returned refund or its offset: together they move nothing';

create index provider_adjustment_by_payment_date on provider_adjustment (tenant_id, payment_date, event_id);
create index provider_adjustment_of_transaction on provider_adjustment (tenant_id, remittance_id, transaction);
create index provider_adjustment_of_reference
    on provider_adjustment (tenant_id, ledger_key, reference_token) where reference_token is not null;
create index provider_adjustment_of_account on provider_adjustment (tenant_id, ledger_key, code);
create index provider_adjustment_open
    on provider_adjustment (tenant_id, payment_date, event_id) where state <> 'SETTLED';
select overturn_protect('provider_adjustment');
