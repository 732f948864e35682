package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.classify.store.RunQueue.Stretch;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.database.Database;

/// Decides a piece of a tenant's claims anew after a promotion: decide and store, tell, then note how far the run has
/// come. After a crash in between the piece is done again: it changes nothing and tells the same revisions.
@ApplicationScoped
class Reassessment {

    /// Claims are held while they are decided: short enough that a consumer who needs one does not notice.
    private static final int CLAIMS_PER_PIECE = 500;

    private final Database database;
    private final StoredTimelines timelines;
    private final Clock clock;

    Reassessment(Database database, StoredTimelines timelines, Clock clock) {
        this.database = database;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// The next piece of a run.
    Uni<Boolean> advance(Running run, Function<List<ClaimAssessed>, Uni<Void>> tell) {
        return database.asWorker(Set.of(run.tenant()), session -> ClaimPages.next(session, run, CLAIMS_PER_PIECE))
                .chain(claims -> decide(run, claims, tell))
                .chain(claims -> note(run, claims))
                .map(noted -> noted > 0);
    }

    private Uni<List<ClaimRef>> decide(
            Running run, List<ClaimRef> claims, Function<List<ClaimAssessed>, Uni<Void>> tell) {
        return claims.isEmpty()
                ? Uni.createFrom().item(claims)
                : timelines.again(run.tenant(), claims).chain(tell::apply).replaceWith(claims);
    }

    private Uni<Integer> note(Running run, List<ClaimRef> claims) {
        Stretch stretch = new Stretch(
                claims.size(), 0, ClaimPages.last(claims, run.afterClaimKey()), claims.size() < CLAIMS_PER_PIECE);
        return database.asWorker(
                Set.of(run.tenant()), session -> RunQueue.advance(session, run, stretch, clock.instant()));
    }
}
