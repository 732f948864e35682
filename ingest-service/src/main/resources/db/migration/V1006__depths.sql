-- Since when a file has waited for Kafka, for the metrics. In the index, so that a long backlog is counted without its rows.
alter table publication add column queued_at timestamptz not null default now();
drop index publication_due;
create index publication_due on publication (tenant_id, due_at) include (queued_at) where state <> 'published';

-- How many transaction sets wait for an operator, over all tenants, for the metrics.
create policy held_of_worker on remittance_transaction for select to ${worker_role} using (status = 'held');
