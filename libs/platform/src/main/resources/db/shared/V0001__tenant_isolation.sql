-- Tenant isolation: what every service's migrations build on. Flyway runs as the owner of the tables; requests run as
-- ${app_role}, consumers and relays switch to ${worker_role} inside their transaction. None of the two owns a table,
-- is a superuser or may bypass row-level security; a table that nobody protects is one that neither can touch.
--
-- The tenants of a transaction are in the setting overturn.tenants, set with set_config(..., true) and gone at its end.

-- One line per table: select overturn_protect('work_item');
-- The table has a column tenant_id text not null. Requests see one tenant, workers the tenants of their batch.
create function overturn_protect(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_of_request on %s to ${app_role}
        using (tenant_id = current_setting(''overturn.tenants'', true))
        with check (tenant_id = current_setting(''overturn.tenants'', true))', target);
    execute format('create policy tenants_of_batch on %s to ${worker_role}
        using (tenant_id = any(string_to_array(current_setting(''overturn.tenants'', true), '','')))
        with check (tenant_id = any(string_to_array(current_setting(''overturn.tenants'', true), '','')))', target);
    execute format('grant select, insert, update, delete on %s to ${app_role}, ${worker_role}', target);
end
$$;

-- The same for a table that holds work to be found over all tenants: workers may look at every row; to lock, change
-- or delete one, its tenant has to be in the transaction.
create function overturn_protect_queue(target regclass) returns void language plpgsql as $$
begin
    perform overturn_protect(target);
    execute format('create policy queue_of_worker on %s for select to ${worker_role} using (true)', target);
end
$$;

-- Reference data without tenant, written by migrations alone.
create function overturn_share(target regclass) returns void language plpgsql as $$
begin
    execute format('grant select on %s to ${app_role}, ${worker_role}', target);
end
$$;

revoke execute on function overturn_protect(regclass), overturn_protect_queue(regclass), overturn_share(regclass)
    from public;
