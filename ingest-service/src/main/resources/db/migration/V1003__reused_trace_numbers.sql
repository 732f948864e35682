-- A payer's trace number (kind trace): whether other content had it before.
alter table remittance_identity drop constraint remittance_identity_kind_check;
alter table remittance_identity add constraint remittance_identity_kind_check
    check (kind in ('key', 'content', 'trace'));
