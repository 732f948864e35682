-- What became of submitted claims before adjudication: one row per claim of a 277CA. Apart from the facts: no number
-- about denials reads it. An event never changes, so the first row stays.
create table acknowledgment (
    tenant_id       text    not null,
    event_id        text    not null,
    claim_key       text    not null,
    acknowledged_on date    not null,
    payer_id        text    not null,
    payer_name      text    not null,
    rejected        boolean not null,
    charge_cents    bigint  not null,
    primary key (tenant_id, event_id)
);
select overturn_protect('acknowledgment');

-- Sums of them per day and payer; moved by exactly the rows that are new.
create table acknowledgment_day (
    tenant_id        text   not null,
    day              date   not null,
    payer_id         text   not null,
    payer_name       text   not null,
    submitted_claims bigint not null,
    rejected_claims  bigint not null,
    submitted_cents  bigint not null,
    rejected_cents   bigint not null,
    primary key (tenant_id, day, payer_id)
) with (fillfactor = 70); -- room for updates in place: the same rows change with every batch
select overturn_protect('acknowledgment_day');
