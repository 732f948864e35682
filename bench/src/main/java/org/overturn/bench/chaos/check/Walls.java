package org.overturn.bench.chaos.check;

import java.util.List;
import org.overturn.testkit.setup.Service;

/// I12 in the database: row-level security is on and forced wherever there is a tenant, each policy asks for the
/// tenant, no application's role can pass by, and nobody sets a tenant for longer than a transaction.
final class Walls implements Check {

    private static final String OPEN_TABLES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                and not (relrowsecurity and relforcerowsecurity)
                and exists (select from pg_attribute
                    where attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped)
            """;

    /// A policy for reading whole queues is the workers' alone; every other one compares the tenant.
    private static final String OPEN_POLICIES = """
            select tablename || '.' || policyname from pg_policies
            where schemaname = 'public' and coalesce(qual, '') not like '%overturn.tenants%'
                and not (cmd = 'SELECT' and roles::text like '%\\_worker}')
            """;

    private static final String UNBOUND_ROLES = """
            select rolname from pg_roles
            where rolname like 'overturn\\_%' and (rolsuper or rolbypassrls)
            """;

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        evidence.saidToPostgres()
                .forEach(said -> found.add("I12", "a setting of the session and not of the transaction: " + said));
        for (Service service : Service.values()) {
            evidence.rows(service, OPEN_TABLES)
                    .forEach(row -> found.add("I12", service.id() + "'s table without a wall: " + row.text(0)));
            evidence.rows(service, OPEN_POLICIES)
                    .forEach(row -> found.add("I12", service.id() + "'s policy without a tenant: " + row.text(0)));
            evidence.rows(service, UNBOUND_ROLES)
                    .forEach(row -> found.add("I12", "role without bounds: " + row.text(0)));
        }
        return found.all();
    }
}
