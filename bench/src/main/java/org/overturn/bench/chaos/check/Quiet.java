package org.overturn.bench.chaos.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Waits until nothing is on its way any more: everything published, every group at the end of its topics, every
/// change told, every seal satisfied, everything confirmed.
public final class Quiet {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// A reading takes its parts one after the other: what was between two of them shows in the next.
    private static final int READINGS = 2;

    /// What moves for ever does not arrive either.
    private static final int MOST_PATIENCE = 5;

    private final Tables tables;
    private final Groups groups;

    public Quiet(Tables tables, Groups groups) {
        this.tables = tables;
        this.groups = groups;
    }

    /// What is still on its way when nothing has moved for so long; empty when nothing is.
    ///
    /// @param tenants whose files are waited for; a stranger's may be stuck
    public List<String> await(Duration patience, Collection<String> tenants) {
        long began = System.nanoTime();
        long moved = began;
        int quiet = 0;
        List<String> left = List.of("never looked");
        while (quiet < READINGS) {
            List<String> now = look(tenants);
            quiet = now.isEmpty() ? quiet + 1 : 0;
            moved = now.equals(left) ? moved : System.nanoTime();
            left = now;
            long still = System.nanoTime() - moved;
            long all = System.nanoTime() - began;
            if (!left.isEmpty() && (still > patience.toNanos() || all > MOST_PATIENCE * patience.toNanos())) {
                return left;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return List.of();
    }

    private List<String> look(Collection<String> tenants) {
        try {
            List<String> left = new ArrayList<>();
            count(
                    left,
                    "files not published",
                    Service.INGEST,
                    "select count(*) from publication where state <> 'published' and tenant_id = any(?)",
                    tenants);
            if (left.isEmpty()) {
                groups.lags().forEach((group, lag) -> left.add(lag + " records behind in " + group));
            }
            if (left.isEmpty()) {
                count(
                        left,
                        "changes not told",
                        Service.APPEAL,
                        "select count(*) from unpublished_change where tenant_id = any(?)",
                        tenants);
                count(
                        left,
                        "transaction sets not complete",
                        Service.CLASSIFY,
                        "select count(*) from sealed_transaction where complete_at is null and tenant_id = any(?)",
                        tenants);
                count(
                        left,
                        "transaction sets not confirmed",
                        Service.INGEST,
                        "select count(*) from remittance_transaction where awaited <> '{}' and status = 'accepted'"
                                + " and tenant_id = any(?)",
                        tenants);
            }
            return left;
        } catch (ServerFailure e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private void count(List<String> left, String what, Service service, String sql, Collection<String> tenants) {
        long number = tables.rows(service, sql, tenants).getFirst().number(0);
        if (number > 0) {
            left.add(number + " " + what);
        }
    }
}
