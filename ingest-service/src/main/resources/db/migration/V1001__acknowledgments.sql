-- Files of claim acknowledgments (277CA) are kept as remittances are; of their claims some were sent back.
alter table remittance
    add column kind            text   not null default 'remittance' check (kind in ('remittance', 'acknowledgment')),
    add column rejected_claims bigint not null default 0,
    add column rejected_cents  bigint not null default 0;
create index remittance_newest_of_kind on remittance (tenant_id, kind, received_at desc, remittance_id desc);

alter table remittance_transaction
    add column rejected_claims bigint not null default 0,
    add column rejected_cents  bigint not null default 0;
