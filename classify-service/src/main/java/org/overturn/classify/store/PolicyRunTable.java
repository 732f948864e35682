package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRun.Purpose;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Runs over tenants' histories.
final class PolicyRunTable {

    private static final String COLUMNS = "run_id, purpose, version, baseline_version, state, requested_by,"
            + " requested_at, finished_at, cancelled_by, cancelled_at, claims, done_claims, changed_claims";

    private PolicyRunTable() {}

    /// Adds a run over all claims that the tenant has now; empty while another one of the tenant goes on.
    static Uni<Optional<PolicyRun>> add(
            Mutiny.StatelessSession session,
            TenantId tenant,
            Purpose purpose,
            String version,
            String baseline,
            String user,
            Instant now) {
        return one(session.createNativeQuery(
                        "insert into policy_run (tenant_id, run_id, purpose, version, baseline_version, state,"
                                + " requested_by, requested_at, progressed_at, claims) select :tenant, :run, :purpose,"
                                + " :version, :baseline, 'running', :user, :now, :now,"
                                + " (select count(*) from claim where tenant_id = :tenant)"
                                + " on conflict (tenant_id) where state = 'running' do nothing returning "
                                + COLUMNS,
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("run", UUID.randomUUID())
                .setParameter("purpose", PolicyRunRows.text(purpose))
                .setParameter("version", version)
                .setParameter("baseline", baseline)
                .setParameter("user", user)
                .setParameter("now", now));
    }

    static Uni<Optional<PolicyRun>> find(Mutiny.StatelessSession session, TenantId tenant, UUID runId) {
        return one(session.createNativeQuery(
                        "select " + COLUMNS + " from policy_run where tenant_id = :tenant and run_id = :run",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId));
    }

    /// Newest first.
    static Uni<List<PolicyRun>> list(
            Mutiny.StatelessSession session, TenantId tenant, @Nullable KeysetCursor after, int limit) {
        String from = after == null ? "" : " and (requested_at < :at or (requested_at = :at and run_id > :run))";
        var query = session.createNativeQuery(
                        "select " + COLUMNS + " from policy_run where tenant_id = :tenant" + from
                                + " order by requested_at desc, run_id limit :limit",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("at", after.instant(0)).setParameter("run", after.uuid(1));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(PolicyRunRows::read).toList());
    }

    /// Calls a what-if run off that goes on.
    ///
    /// @return one, or zero when it does not go on, or is another kind of run
    static Uni<Integer> cancel(Mutiny.StatelessSession session, TenantId tenant, UUID runId, String user, Instant now) {
        return session.createNativeQuery("update policy_run set state = 'cancelled', cancelled_by = :user,"
                        + " cancelled_at = cast(:now as timestamptz) where tenant_id = :tenant and run_id = :run"
                        + " and state = 'running' and purpose = 'what-if'")
                .setParameter("user", user)
                .setParameter("now", now)
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId)
                .executeUpdate();
    }

    /// Marks a finished what-if run as promoted.
    static Uni<Integer> promoted(Mutiny.StatelessSession session, TenantId tenant, UUID runId) {
        return session.createNativeQuery(
                        "update policy_run set state = 'promoted' where tenant_id = :tenant and run_id = :run")
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId)
                .executeUpdate();
    }

    private static Uni<Optional<PolicyRun>> one(Mutiny.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().map(row -> Optional.ofNullable(row).map(PolicyRunRows::read));
    }
}
