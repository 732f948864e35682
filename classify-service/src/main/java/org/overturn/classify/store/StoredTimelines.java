package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.Timelines;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.Database;
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
    private final Decisions decisions;
    private final OffLoop offLoop;

    StoredTimelines(Database database, AdjudicationTable adjudications, Decisions decisions, OffLoop offLoop) {
        this.database = database;
        this.adjudications = adjudications;
        this.decisions = decisions;
        this.offLoop = offLoop;
    }

    @Override
    public Uni<List<ClaimAssessed>> take(List<ClaimAdjudicated> events) {
        return offLoop.run(() -> Batch.of(events, adjudications))
                .chain(batch -> round(batch.tenants(), session -> add(session, batch))
                        .chain(round -> lookAgain(batch.tenants(), round)));
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

    private Uni<Round> decide(
            Mutiny.StatelessSession session, Collection<ClaimRef> claims, List<ClaimAdjudicated> atHand) {
        return Neighbours.of(session, claims)
                .chain(all -> ClaimTable.lock(session, all.claims())
                        .chain(stored -> history(session, all, atHand)
                                .chain(history -> decisions.write(session, history, stored)))
                        .map(standing -> new Round(all, standing)));
    }

    private Uni<History> history(Mutiny.StatelessSession session, Neighbourhood all, List<ClaimAdjudicated> atHand) {
        Map<ClaimRef, Long> known = atHand.stream().collect(Collectors.groupingBy(ClaimRef::of, Collectors.counting()));
        List<ClaimRef> missing = all.beyond(known);
        return missing.isEmpty()
                ? Uni.createFrom().item(new History(atHand, List.of(), all.repeated()))
                : adjudications.ofClaims(session, missing).map(packed -> new History(atHand, packed, all.repeated()));
    }

    private Uni<List<ClaimAssessed>> lookAgain(Set<TenantId> tenants, Round round) {
        return database.asWorker(
                        tenants, session -> Neighbours.of(session, round.all.claims(), round.all.newlyRepeated()))
                .chain(now -> now.saysNoMoreThan(round.all)
                        ? Uni.createFrom().item(round.standing)
                        : round(tenants, session -> decide(session, now.claimsWith(round.all), List.of()))
                                .chain(next -> lookAgain(tenants, next)));
    }

    /// Claims decided together, and where they stand.
    private record Round(Neighbourhood all, List<ClaimAssessed> standing) {}
}
