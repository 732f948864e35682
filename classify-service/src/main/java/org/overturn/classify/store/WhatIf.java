package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.classify.store.RunQueue.Stretch;
import org.overturn.events.ClaimAdjudicated;

/// Decides a piece of a tenant's claims under two policies and counts what comes out differently. Both see the same
/// history, so that the policies alone make the difference, and not what came in meanwhile. One transaction a piece,
/// together with how far the run has come: after a crash nothing is counted twice. Claims are read and never held.
@ApplicationScoped
class WhatIf {

    /// Well under a second, so that a stop of the service need not wait, and few round trips for each claim.
    private static final int CLAIMS_PER_PIECE = 2_000;

    private final Histories histories;
    private final Decisions decisions;
    private final Policies policies;
    private final Clock clock;
    private final OffLoop offLoop;

    WhatIf(Histories histories, Decisions decisions, Policies policies, Clock clock, OffLoop offLoop) {
        this.histories = histories;
        this.decisions = decisions;
        this.policies = policies;
        this.clock = clock;
        this.offLoop = offLoop;
    }

    /// The next piece of a run that the transaction holds.
    Uni<Boolean> advance(Mutiny.StatelessSession session, Running run) {
        return ClaimPages.next(session, run, CLAIMS_PER_PIECE)
                .chain(claims -> changes(session, run, claims).chain(changes -> write(session, run, claims, changes)));
    }

    private Uni<List<Change>> changes(Mutiny.StatelessSession session, Running run, List<ClaimRef> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Neighbours.seen(session, claims)
                .chain(all -> histories.of(session, all, List.of()))
                .chain(history -> offLoop.run(() -> compare(run, claims, history)));
    }

    private List<Change> compare(Running run, List<ClaimRef> claims, History history) {
        Collection<ClaimAdjudicated> events = decisions.events(history);
        return Change.between(
                Set.copyOf(claims),
                Judge.judge(events, history.repeated(), policy(run, run.baselineVersion())),
                Judge.judge(events, history.repeated(), policy(run, run.version())));
    }

    private Map<String, DenialPolicy> policy(Running run, String version) {
        return Map.of(run.tenant().value(), policies.find(version).orElseThrow(() -> new PolicyMissing(version)));
    }

    private Uni<Boolean> write(
            Mutiny.StatelessSession session, Running run, List<ClaimRef> claims, List<Change> changes) {
        Stretch stretch = new Stretch(
                claims.size(),
                changes.stream().mapToLong(Change::claims).sum(),
                ClaimPages.last(claims, run.afterClaimKey()),
                claims.size() < CLAIMS_PER_PIECE);
        Uni<Integer> counted =
                changes.isEmpty() ? Uni.createFrom().item(0) : DifferenceTable.add(session, run, changes);
        return counted.chain(() -> RunQueue.advance(session, run, stretch, clock.instant()))
                .replaceWith(true);
    }
}
