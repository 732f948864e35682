package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRun.Purpose;
import org.overturn.classify.port.PolicyRun.State;
import org.overturn.classify.port.Promotion;
import org.overturn.classify.port.Promotion.Refused;
import org.overturn.classify.port.Promotion.Started;
import org.overturn.platform.tenant.TenantId;

/// Makes the policy of a what-if run hold: in one transaction, while nobody decides by the tenant's policy, the record
/// of who did it and the run that decides every claim anew.
@ApplicationScoped
class Promotions {

    private final ActivePolicies policies;
    private final Clock clock;

    Promotions(ActivePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    Uni<Promotion> promote(Mutiny.StatelessSession session, TenantId tenant, UUID runId, String user) {
        return PolicyTable.holdAlone(session, tenant)
                .chain(() -> policies.of(session, tenant))
                .chain(holding -> PolicyRunTable.find(session, tenant, runId)
                        .chain(run -> promote(session, tenant, run, holding.version(), user)));
    }

    private Uni<Promotion> promote(
            Mutiny.StatelessSession session, TenantId tenant, Optional<PolicyRun> run, String holding, String user) {
        if (run.isEmpty() || run.get().purpose() != Purpose.WHAT_IF || run.get().state() != State.DONE) {
            return Uni.createFrom().item(Refused.NOT_FINISHED);
        }
        if (!run.get().baselineVersion().equals(holding)) {
            return Uni.createFrom().item(Refused.OUTDATED);
        }
        return start(session, tenant, run.get(), user);
    }

    /// The new run first: when another one of the tenant goes on, nothing is written.
    private Uni<Promotion> start(Mutiny.StatelessSession session, TenantId tenant, PolicyRun run, String user) {
        return PolicyRunTable.add(
                        session,
                        tenant,
                        Purpose.REASSESSMENT,
                        run.version(),
                        run.baselineVersion(),
                        user,
                        clock.instant())
                .chain(added -> added.isEmpty()
                        ? Uni.createFrom().item(Refused.BUSY)
                        : record(session, tenant, run, user).replaceWith(new Started(added.get())));
    }

    private Uni<Integer> record(Mutiny.StatelessSession session, TenantId tenant, PolicyRun run, String user) {
        return PolicyTable.activate(
                        session, tenant, run.version(), run.baselineVersion(), run.runId(), user, clock.instant())
                .chain(() -> PolicyRunTable.promoted(session, tenant, run.runId()));
    }
}
