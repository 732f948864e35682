package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// A number drawn before the first look and one after the commit tell whether there was anybody else.
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
                        .onFailure(AddedMeanwhile.class)
                        .recoverWithUni(() -> insistent(round(batch.tenants(), session -> addMissing(session, batch))))
                        .chain(round -> lookAgain(batch.tenants(), round)));
    }

    /// Decides claims anew that nobody has said anything new about.
    Uni<List<Encoded<ClaimAssessed>>> again(TenantId tenant, List<ClaimRef> claims) {
        return insistent(round(Set.of(tenant), session -> decide(session, claims)))
                .chain(round -> lookAgain(Set.of(tenant), round));
    }

    private Uni<Round> round(Set<TenantId> tenants, Function<Mutiny.StatelessSession, Uni<Decided>> work) {
        return database.asWorker(
                tenants,
                session -> Turn.next(session)
                        .chain(began -> work.apply(session).map(decided -> new Round(began, decided))));
    }

    private static Uni<Round> insistent(Uni<Round> round) {
        return round.onFailure(AddedMeanwhile.class).retry().atMost(MEANWHILE_RETRIES);
    }

    /// Nearly always what comes is new and nobody else tells of it.
    private Uni<Decided> add(Mutiny.StatelessSession session, Batch batch) {
        return PayerTable.add(session, batch.rows())
                .chain(() -> LinkTable.carried(session, batch.claims()))
                .chain(stored -> add(session, stored, batch.beyond(stored)));
    }

    private Uni<Decided> add(Mutiny.StatelessSession session, List<Carried> stored, List<AdjudicationRow> added) {
        List<ClaimAdjudicated> events =
                added.stream().map(AdjudicationRow::event).toList();
        List<Carried> all =
                Stream.concat(stored.stream(), events.stream().map(Carried::of)).toList();
        Set<ClaimRef> ofStored = stored.stream().map(Carried::claim).collect(Collectors.toUnmodifiableSet());
        Set<ClaimRef> first = events.stream()
                .map(ClaimRef::of)
                .filter(claim -> !ofStored.contains(claim))
                .collect(Collectors.toUnmodifiableSet());
        return adjudications
                .add(session, added)
                .chain(() -> Neighbours.of(session, all))
                .chain(neighbours -> decide(session, neighbours, first, events));
    }

    /// However it has come that some of it is there already, under other claims too.
    private Uni<Decided> addMissing(Mutiny.StatelessSession session, Batch batch) {
        return PayerTable.add(session, batch.rows())
                .chain(() -> adjudications.addMissing(session, batch.rows()))
                .map(added ->
                        batch.only(added).stream().map(AdjudicationRow::event).toList())
                .chain(events -> Neighbours.of(session, batch.claims())
                        .chain(neighbours -> decide(session, neighbours, Set.of(), events)));
    }

    private Uni<Decided> decide(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        return Neighbours.of(session, claims).chain(neighbours -> decide(session, neighbours, Set.of(), List.of()));
    }

    /// Policies are held while claims are decided by them: whoever promotes another policy waits for that, and decides
    /// every claim anew afterwards, so that none is left with what the old one said.
    ///
    /// @param first claims that nothing was stored of before, so that they have no row to hold
    private Uni<Decided> decide(
            Mutiny.StatelessSession session, Neighbourhood all, Set<ClaimRef> first, List<ClaimAdjudicated> atHand) {
        return ClaimTable.lock(session, all.claimsBeside(first))
                .chain(stored -> policies.held(session, all.tenants())
                        .chain(active -> histories
                                .of(session, all, stored.keySet(), atHand)
                                .chain(history -> decisions.write(session, history, stored, active)))
                        .map(standing -> new Decided(all, stored.keySet(), standing)));
    }

    /// When no other round began or ended since this one began, there is nothing that it has not seen: whoever begins
    /// now sees what it has committed.
    private Uni<List<Encoded<ClaimAssessed>>> lookAgain(Set<TenantId> tenants, Round round) {
        Decided decided = round.decided;
        return database.asWorker(
                        tenants,
                        session -> Turn.next(session)
                                .chain(now -> now == round.began + 1
                                        ? Uni.createFrom().item(decided.all)
                                        : Neighbours.again(session, decided.all, decided.held)))
                .chain(now -> now.saysNoMoreThan(decided.all)
                        ? Uni.createFrom().item(decided.standing)
                        : insistent(round(tenants, session -> decide(session, now.claimsWith(decided.all))))
                                .chain(next -> lookAgain(tenants, next)));
    }

    /// Claims decided together, those of them whose rows existed before, and where all stand.
    private record Decided(Neighbourhood all, Set<ClaimRef> held, List<Encoded<ClaimAssessed>> standing) {}

    /// What was decided in one transaction, and its number.
    private record Round(long began, Decided decided) {}
}
