-- Official words of codes, as a tenant has loaded them under its own licence.
create table code_description (
    tenant_id     text collate "C" not null,
    list          text collate "C" not null check (list in ('CARC', 'RARC', 'CLP02')),
    code          text collate "C" not null,
    description   text not null,
    start_date    date,
    stop_date     date,
    modified_date date,
    primary key (tenant_id, list, code)
);

select overturn_protect('code_description');

-- Who loaded them when, from where; the last row of a list is about the words that are shown. Written once.
create table code_description_load (
    tenant_id text collate "C" not null,
    list      text collate "C" not null check (list in ('CARC', 'RARC', 'CLP02')),
    loaded_at timestamptz not null,
    loaded_by text        not null,
    source    text        not null,
    published date,
    codes     integer     not null,
    primary key (tenant_id, list, loaded_at)
);

select overturn_protect('code_description_load');
revoke update, delete on code_description_load from ${app_role}, ${worker_role};
