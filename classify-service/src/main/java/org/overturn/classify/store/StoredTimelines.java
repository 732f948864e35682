package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.Timelines;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.Database;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.tenant.TenantId;

/// Takes a batch in one transaction: adds the adjudications, holds the claims that they touch, decides them anew from
/// everything stored, writes what has changed.
///
/// Claims that payers' numbers link can come in through two consumers at once, neither seeing what the other has not
/// committed yet. So after the commit each looks again, and whoever committed last sees both and decides them together.
@ApplicationScoped
class StoredTimelines implements Timelines {

    /// Each time somebody else got on; more than a few in a row means that something else is wrong.
    private static final int MEANWHILE_RETRIES = 10;

    private final Database database;
    private final AdjudicationTable adjudications;
    private final Histories histories;
    private final ActivePolicies policies;
    private final Decisions decisions;
    private final OffLoop offLoop;

    StoredTimelines(
            Database database,
            AdjudicationTable adjudications,
            Histories histories,
            ActivePolicies policies,
            Decisions decisions,
            OffLoop offLoop) {
        this.database = database;
        this.adjudications = adjudications;
        this.histories = histories;
        this.policies = policies;
        this.decisions = decisions;
        this.offLoop = offLoop;
    }

    @Override
    public Uni<List<Encoded<ClaimAssessed>>> take(List<Encoded<ClaimAdjudicated>> events) {
        return offLoop.run(() -> Batch.of(events))
                .chain(batch -> round(batch.tenants(), session -> add(session, batch))
                        .chain(round -> lookAgain(batch.tenants(), round)));
    }

    /// Decides claims anew that nobody has said anything new about.
    Uni<List<Encoded<ClaimAssessed>>> again(TenantId tenant, List<ClaimRef> claims) {
        return round(Set.of(tenant), session -> decide(session, claims, List.of()))
                .chain(round -> lookAgain(Set.of(tenant), round));
    }

    private Uni<Round> round(Set<TenantId> tenants, Function<Mutiny.StatelessSession, Uni<Round>> work) {
        return database.asWorker(tenants, work)
                .onFailure(ClaimAddedMeanwhile.class)
                .retry()
                .atMost(MEANWHILE_RETRIES);
    }

    private Uni<Round> add(Mutiny.StatelessSession session, Batch batch) {
        return PayerTable.add(session, batch.rows())
                .chain(() -> adjudications.add(session, batch.rows()))
                .chain(added -> decide(session, batch.claims(), batch.fresh(added)));
    }

    /// Policies are held while claims are decided by them: whoever promotes another policy waits for that, and decides
    /// every claim anew afterwards, so that none is left with what the old one said.
    private Uni<Round> decide(
            Mutiny.StatelessSession session, Collection<ClaimRef> claims, List<ClaimAdjudicated> atHand) {
        return Neighbours.of(session, claims)
                .chain(all -> ClaimTable.lock(session, all.claims())
                        .chain(stored -> policies.held(session, all.tenants())
                                .chain(active -> histories
                                        .of(session, all, stored.keySet(), atHand)
                                        .chain(history -> decisions.write(session, history, stored, active)))
                                .map(standing -> new Round(all, stored.keySet(), standing))));
    }

    private Uni<List<Encoded<ClaimAssessed>>> lookAgain(Set<TenantId> tenants, Round round) {
        return database.asWorker(tenants, session -> Neighbours.again(session, round.all, round.held))
                .chain(now -> now.saysNoMoreThan(round.all)
                        ? Uni.createFrom().item(round.standing)
                        : round(tenants, session -> decide(session, now.claimsWith(round.all), List.of()))
                                .chain(next -> lookAgain(tenants, next)));
    }

    /// Claims decided together, those of them whose rows existed before, and where all stand.
    private record Round(Neighbourhood all, Set<ClaimRef> held, List<Encoded<ClaimAssessed>> standing) {}
}
