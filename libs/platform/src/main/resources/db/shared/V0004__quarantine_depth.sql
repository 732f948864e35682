-- How many events wait, over all tenants, for the metrics.
create policy queue_of_worker on quarantined_event for select to ${worker_role} using (true);

create index quarantined_event_held on quarantined_event (channel, held_at) where state = 'held';
