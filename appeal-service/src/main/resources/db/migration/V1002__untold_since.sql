-- Since when a change has waited for Kafka, for the metrics.
alter table unpublished_change add column added_at timestamptz not null default now();
