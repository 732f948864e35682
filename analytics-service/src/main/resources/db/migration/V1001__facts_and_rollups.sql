-- One row per claim: everything it contributes to any number, at one revision.
create table fact (
    tenant_id          text    not null,
    claim_key          text    not null,
    revision           bigint  not null,
    previous_revision  bigint  not null,
    verdict            text    not null,
    payment_date       date    not null,
    first_payment_date date,
    payer_id           text    not null,
    provider           text    not null,
    charge_cents       bigint  not null,
    paid_cents         bigint  not null,
    denied_cents       bigint  not null,
    recovered_cents    bigint  not null,
    initial_denial     boolean not null,
    preventable        boolean not null,
    adjudications      integer not null,
    denials            jsonb   not null,
    lines              jsonb   not null,
    primary key (tenant_id, claim_key)
);

comment on column fact.previous_revision is
    'the revision that the writer replaced: a second writer that saw the same one changes no row, and starts again';
comment on column fact.denials is '[{"category","type","carc","cents","preventable"}]; the cents add up to denied_cents';
comment on column fact.lines is '[{"procedure","charge_cents","paid_cents","denied_cents"}]';

-- For drilling down from a number to its claims.
create index fact_by_payment_date on fact (tenant_id, payment_date, claim_key);
create index fact_by_first_payment_date on fact (tenant_id, first_payment_date, claim_key)
    where first_payment_date is not null;

-- Sums per day. Always equal to rollup_recount; rows may come to zero and stay.
create table rollup (
    tenant_id          text   not null,
    dimension          text   not null,
    day                date   not null,
    key                text   not null,
    claims             bigint not null,
    denied_claims      bigint not null,
    suspect_claims     bigint not null,
    preventable_claims bigint not null,
    charge_cents       bigint not null,
    paid_cents         bigint not null,
    denied_cents       bigint not null,
    recovered_cents    bigint not null,
    first_claims       bigint not null,
    initial_denials    bigint not null,
    first_pass_claims  bigint not null,
    adjudications      bigint not null,
    primary key (tenant_id, dimension, day, key)
) with (fillfactor = 70); -- room for updates in place: the same rows change with every batch

-- Names of payers and providers, kept aside so that a new spelling changes no number.
create table label (
    tenant_id text not null,
    dimension text not null,
    key       text not null,
    label     text not null,
    named_on  date not null,
    primary key (tenant_id, dimension, key)
);

-- What ingest says it has published: one row per transaction set.
create table seal (
    tenant_id                 text    not null,
    event_id                  text    not null,
    remittance_id             text    not null,
    transaction               integer not null,
    payer_id                  text    not null,
    payment_date              date    not null,
    claims                    bigint  not null,
    service_lines             bigint  not null,
    charge_cents              bigint  not null,
    paid_cents                bigint  not null,
    provider_adjustment_cents bigint  not null,
    payment_cents             bigint  not null,
    primary key (tenant_id, event_id)
);

select overturn_protect('fact');
select overturn_protect('rollup');
select overturn_protect('label');
select overturn_protect('seal');
