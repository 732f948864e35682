-- The tenants of a batch are looked up once a statement, not once a row: a sub-select is run before the rows are.
create or replace function overturn_protect(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_of_request on %s to ${app_role}
        using (tenant_id = current_setting(''overturn.tenants'', true))
        with check (tenant_id = current_setting(''overturn.tenants'', true))', target);
    execute format('create policy tenants_of_batch on %s to ${worker_role}
        using (tenant_id = any((select string_to_array(current_setting(''overturn.tenants'', true), '',''))::text[]))
        with check (tenant_id = any((select string_to_array(current_setting(''overturn.tenants'', true), '',''))::text[]))',
        target);
    execute format('grant select, insert, update, delete on %s to ${app_role}, ${worker_role}', target);
end
$$;

do $$
declare
    target regclass;
begin
    for target in select polrelid from pg_policy where polname = 'tenants_of_batch'
    loop
        execute format('alter policy tenants_of_batch on %s
            using (tenant_id = any((select string_to_array(current_setting(''overturn.tenants'', true), '',''))::text[]))
            with check (tenant_id = any((select string_to_array(current_setting(''overturn.tenants'', true), '',''))::text[]))',
            target);
    end loop;
end
$$;
