-- Events that a consumer cannot process. They stay countable, and an operator replays or discards them.
create table quarantined_event (
    tenant_id     text        not null,
    channel       text        not null,
    event_id      text        not null,
    quarantine_id uuid        not null default gen_random_uuid(),
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text,
    reason        text        not null,
    payload       bytea       not null,
    state         text        not null default 'held' check (state in ('held', 'replayed', 'discarded')),
    held_at       timestamptz not null default now(),
    settled_at    timestamptz,
    settled_by    text,
    primary key (tenant_id, channel, event_id),
    unique (tenant_id, quarantine_id)
);

create index quarantined_event_newest on quarantined_event (tenant_id, held_at desc, quarantine_id);

select overturn_protect('quarantined_event');
