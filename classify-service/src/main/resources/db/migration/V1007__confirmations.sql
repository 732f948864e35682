-- Whether ingest was told that a transaction set is complete. What was complete before is not told.
alter table sealed_transaction add column confirmed_at timestamptz default now();
alter table sealed_transaction alter column confirmed_at drop default;
create index sealed_transaction_unconfirmed on sealed_transaction (complete_at)
    where complete_at is not null and confirmed_at is null;
