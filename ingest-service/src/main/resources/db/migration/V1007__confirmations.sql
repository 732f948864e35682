-- Which services have not confirmed yet that they have all of a transaction set, and how often it was published again
-- because of that. Nobody confirms what is no remittance, and nobody is asked for what was stored before.
alter table remittance_transaction
    add column awaited         text[]   not null default '{}',
    add column published_again smallint not null default 0;
create index remittance_transaction_unconfirmed on remittance_transaction (published_at)
    where awaited <> '{}' and published_at is not null;

-- They are found over all tenants; to change one, its tenant has to be in the transaction.
create policy unconfirmed_of_worker on remittance_transaction for select to ${worker_role}
    using (awaited <> '{}' and published_at is not null);
