-- The walls of one service's database, run as a superuser in database overturn_<service>; may be run again.
-- Rights on tables come from the migrations (select overturn_protect('table')): a table that no migration protects
-- is one that the application cannot touch. Only sequences, which hold no tenant's data, are open by default.
revoke all on database overturn_${service} from public;
grant connect on database overturn_${service} to overturn_${service}_owner, overturn_${service};

alter schema public owner to overturn_${service}_owner;
revoke all on schema public from public;
grant usage on schema public to overturn_${service}, overturn_${service}_worker;

alter default privileges for role overturn_${service}_owner in schema public
    grant usage on sequences to overturn_${service}, overturn_${service}_worker;
