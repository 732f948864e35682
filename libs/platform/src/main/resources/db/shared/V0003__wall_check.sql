-- What the service asks at every start, as the application's role: each row is a reason not to start.
create function overturn_wall_breaches() returns table (breach text) language sql stable as $$
    select format('role %s is a superuser', rolname)
        from pg_roles where rolname in (session_user, '${worker_role}') and rolsuper
    union all
    select format('role %s may bypass row-level security', rolname)
        from pg_roles where rolname in (session_user, '${worker_role}') and rolbypassrls
    union all
    select format('role %s inherits the rights of %s; grant it with inherit false, set true', session_user, '${worker_role}')
        where pg_has_role(session_user, '${worker_role}', 'usage')
    union all
    select format('role %s may become %s, which owns tables', session_user, owner.rolname)
        from pg_roles owner
        where pg_has_role(session_user, owner.oid, 'member')
            and exists (select from pg_class where relowner = owner.oid and relnamespace = 'public'::regnamespace)
    union all
    select format('role %s owns table %s', role.rolname, relname)
        from pg_class join pg_roles role on role.oid = relowner
        where role.rolname in (session_user, '${worker_role}') and relkind in ('r', 'p')
    union all
    select format('table %s can be written but has no forced row-level security; add select overturn_protect(''%1$s'')', relname)
        from pg_class, unnest(array[session_user, '${worker_role}']) as role (name)
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and not (relrowsecurity and relforcerowsecurity)
            and has_table_privilege(role.name, oid, 'insert, update, delete, truncate')
    union all
    select format('table %s has a tenant but no row-level security; add select overturn_protect(''%1$s'')', relname)
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and not (relrowsecurity and relforcerowsecurity)
            and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped)
$$;

grant execute on function overturn_wall_breaches() to ${app_role}, ${worker_role};
