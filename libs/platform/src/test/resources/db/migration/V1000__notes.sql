create table note (
    tenant_id text   not null,
    note_id   bigint not null,
    body      text,
    primary key (tenant_id, note_id)
);
select overturn_protect('note');

create table errand (
    tenant_id text   not null,
    errand_id bigint not null,
    primary key (tenant_id, errand_id)
);
select overturn_protect_queue('errand');

create table kind (code text primary key);
insert into kind values ('a'), ('b');
select overturn_share('kind');

create table every_type (
    tenant_id text not null,
    id        integer primary key,
    body      text,
    cents     bigint,
    flag      boolean,
    day       date,
    at        timestamptz,
    key       uuid,
    doc       jsonb,
    raw       bytea
);
select overturn_protect('every_type');

-- Nobody shared or protected it, so nobody sees it.
create table forgotten (id integer primary key);

create table seal (
    tenant_id  text   not null,
    event_id   text   not null,
    paid_cents bigint not null,
    primary key (tenant_id, event_id)
);
select overturn_protect('seal');
