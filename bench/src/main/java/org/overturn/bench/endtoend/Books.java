package org.overturn.bench.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.overturn.bench.generate.Totals;
import org.overturn.local.Lag;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// What has arrived, and whether it is what was sent.
final class Books {

    private static final long PAUSE_NANOS = 250_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Rig rig;
    private final Calls calls;

    Books(Rig rig, Calls calls) {
        this.rig = rig;
        this.calls = calls;
    }

    /// Claims counted by analytics, parts and corrections included.
    long counted() {
        return reconciliation().path("adjudications").asLong();
    }

    /// Returns when that many claims are counted, all is sealed and no event is on its way.
    void await(long claims) {
        long last = -1;
        long moved = System.nanoTime();
        try (Lag lag = new Lag(rig.ports().bootstrapServers())) {
            while (true) {
                JsonNode now = reconciliation();
                long counted = now.path("adjudications").asLong();
                if (counted == claims && now.path("sealedClaims").asLong() == claims && quiet(lag)) {
                    return;
                }
                if (counted != last) {
                    last = counted;
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > PATIENCE_NANOS) {
                    throw new ServerFailure("nothing has moved for two minutes: " + counted + " of " + claims
                            + " claims are counted, lag " + lag.byGroup());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /// The differences between what was sent and what is stored; none when all is right.
    List<String> differences(Totals truth) {
        List<String> differences = new ArrayList<>();
        JsonNode books = reconciliation();
        same(differences, "claims counted", truth.claims(), books.path("adjudications"));
        same(differences, "distinct claims", truth.claimsBegun(), books.path("claims"));
        same(differences, "cents charged", truth.chargeCents(), books.path("chargeCents"));
        same(differences, "cents paid", truth.paidCents(), books.path("paidCents"));
        same(differences, "claims sealed", truth.claims(), books.path("sealedClaims"));
        same(differences, "cents sealed", truth.paidCents(), books.path("sealedPaidCents"));
        same(differences, "transaction sets", truth.transactions(), books.path("transactions"));
        same(differences, "events in quarantine", 0, books.path("quarantinedEvents"));
        JsonNode metrics =
                calls.getWhenever(Service.ANALYTICS, "/v1/metrics?window=all").path("totals");
        same(differences, "denials standing", truth.denialsStanding(), metrics.path("deniedClaims"));
        same(differences, "open work items", truth.denialsStanding(), number(Service.APPEAL, """
                select count(*) from work_item where status = 'OPEN'"""));
        same(differences, "claims with two open work items", 0, number(Service.APPEAL, """
                select count(*) from (
                    select from work_item where status = 'OPEN'
                    group by tenant_id, claim_key having count(*) > 1) twice"""));
        return differences;
    }

    private boolean quiet(Lag lag) {
        return lag.total() == 0
                && number(Service.APPEAL, "select count(*) from unpublished_change") == 0
                && lag.total() == 0;
    }

    private JsonNode reconciliation() {
        return calls.getWhenever(Service.ANALYTICS, "/v1/reconciliation");
    }

    private long number(Service service, String sql) {
        try (Connection connection = rig.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new ServerFailure("cannot count in " + service.database(), e);
        }
    }

    private static void same(List<String> differences, String what, long expected, JsonNode actual) {
        same(differences, what, expected, actual.asLong(Long.MIN_VALUE));
    }

    private static void same(List<String> differences, String what, long expected, long actual) {
        if (expected != actual) {
            differences.add("%s: %,d sent, %,d stored".formatted(what, expected, actual));
        }
    }
}
