-- Whose remittances a tenant takes; none: everybody's. Tax ids are keyed hashes, as events have them.
create table payee (
    tenant_id text not null,
    kind      text not null check (kind in ('npi', 'tax_id')),
    value     text not null,
    primary key (tenant_id, kind, value)
);
select overturn_protect('payee');

alter table ingest_audit
    alter column remittance_id drop not null,
    drop constraint ingest_audit_action_check,
    add constraint ingest_audit_action_check
        check (action in ('rejected', 'replayed', 'released', 'discarded', 'payees')),
    add check ((action = 'payees') = (remittance_id is null));
