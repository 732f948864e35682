package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.Cancellation;
import org.overturn.classify.port.Cancellation.Cancelled;
import org.overturn.classify.port.Cancellation.TooLate;
import org.overturn.classify.port.DifferenceSummary;
import org.overturn.classify.port.PolicyDifference;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRun.Purpose;
import org.overturn.classify.port.PolicyRun.State;
import org.overturn.classify.port.PolicyRuns;
import org.overturn.classify.port.Promotion;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.Database;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Runs over histories in the database: a row each, found and gone on with by whoever has time.
@ApplicationScoped
class StoredPolicyRuns implements PolicyRuns {

    private final Database database;
    private final ActivePolicies policies;
    private final WhatIf whatIf;
    private final Promotions promotions;
    private final Reassessment reassessment;
    private final Clock clock;

    StoredPolicyRuns(
            Database database,
            ActivePolicies policies,
            WhatIf whatIf,
            Promotions promotions,
            Reassessment reassessment,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.whatIf = whatIf;
        this.promotions = promotions;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<PolicyRun>> ask(TenantId tenant, String version, String user) {
        return database.inTenant(
                tenant,
                session -> policies.of(session, tenant)
                        .chain(now -> PolicyRunTable.add(
                                session, tenant, Purpose.WHAT_IF, version, now.version(), user, clock.instant())));
    }

    @Override
    public Uni<Optional<PolicyRun>> find(TenantId tenant, UUID runId) {
        return database.inTenant(tenant, session -> PolicyRunTable.find(session, tenant, runId));
    }

    @Override
    public Uni<List<PolicyRun>> list(TenantId tenant, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> PolicyRunTable.list(session, tenant, after, limit));
    }

    @Override
    public Uni<List<PolicyDifference>> differences(
            TenantId tenant, UUID runId, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> DifferenceTable.of(session, tenant, runId, after, limit));
    }

    @Override
    public Uni<DifferenceSummary> summary(TenantId tenant, UUID runId) {
        return database.inTenant(tenant, session -> DifferenceSums.of(session, tenant, runId));
    }

    @Override
    public Uni<Promotion> promote(TenantId tenant, UUID runId, String user) {
        return database.inTenant(tenant, session -> promotions.promote(session, tenant, runId, user));
    }

    @Override
    public Uni<Cancellation> cancel(TenantId tenant, UUID runId, String user) {
        return database.inTenant(
                tenant,
                session -> PolicyRunTable.cancel(session, tenant, runId, user, clock.instant())
                        .chain(() -> PolicyRunTable.find(session, tenant, runId))
                        .map(StoredPolicyRuns::cancellation));
    }

    private static Cancellation cancellation(Optional<PolicyRun> run) {
        return run.filter(now -> now.state() == State.CANCELLED)
                .<Cancellation>map(Cancelled::new)
                .orElseGet(TooLate::new);
    }

    @Override
    public Uni<Boolean> advance(Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell) {
        return database.asWorker(Set.of(), session -> RunQueue.waiting(session, policies.versions()))
                .chain(runs -> firstOf(runs, 0, tell));
    }

    /// The first run that nobody else is at and whose policies are at hand.
    private Uni<Boolean> firstOf(
            List<Running> runs, int index, Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell) {
        return index == runs.size()
                ? Uni.createFrom().item(false)
                : piece(runs.get(index), tell)
                        .onFailure(PolicyMissing.class)
                        .recoverWithItem(false)
                        .chain(done -> done ? Uni.createFrom().item(true) : firstOf(runs, index + 1, tell));
    }

    private Uni<Boolean> piece(Running run, Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell) {
        return switch (run.purpose()) {
            case REASSESSMENT -> reassessment.advance(run, tell);
            case WHAT_IF -> database.asWorker(Set.of(run.tenant()), session -> held(session, run));
        };
    }

    private Uni<Boolean> held(Mutiny.StatelessSession session, Running run) {
        return RunQueue.hold(session, run.tenant(), run.runId())
                .chain(held -> held.isEmpty()
                        ? Uni.createFrom().item(false)
                        : whatIf.advance(session, held.get(), WhatIf.PIECES));
    }
}
