-- The roles of one service, run as a superuser in any database; may be run again, and then sets the passwords anew.
--   overturn_<service>_owner   login, owns the database and its tables: Flyway's
--   overturn_<service>         login, the application: owns nothing, cannot pass by row-level security
--   overturn_<service>_worker  no login: consumers become it inside a transaction (set local role), never by inheritance
do $$
begin
    if not exists (select from pg_roles where rolname = 'overturn_${service}_owner') then
        create role overturn_${service}_owner;
    end if;
    if not exists (select from pg_roles where rolname = 'overturn_${service}') then
        create role overturn_${service};
    end if;
    if not exists (select from pg_roles where rolname = 'overturn_${service}_worker') then
        create role overturn_${service}_worker;
    end if;
end
$$;

alter role overturn_${service}_owner login nosuperuser nobypassrls nocreatedb nocreaterole password '${owner_password}';
alter role overturn_${service} login nosuperuser nobypassrls nocreatedb nocreaterole password '${application_password}';
alter role overturn_${service}_worker nologin nosuperuser nobypassrls nocreatedb nocreaterole;

grant overturn_${service}_worker to overturn_${service} with inherit false, set true;
