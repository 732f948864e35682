-- Whether ingest was told that a transaction set is wholly counted. What was before is not told.
alter table transaction_progress add column confirmed_at timestamptz default now();
alter table transaction_progress alter column confirmed_at drop default;
create index transaction_progress_unconfirmed on transaction_progress (complete_at)
    where complete_at is not null and confirmed_at is null;
