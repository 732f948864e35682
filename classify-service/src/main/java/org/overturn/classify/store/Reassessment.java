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
import org.overturn.platform.messaging.Encoded;

/// Decides a stretch of a tenant's claims anew after a promotion, a few pieces at a time: decide and store, tell, and
/// when all of them are told note how far the run has come. After a crash in between the stretch is done again: it
/// changes nothing and tells the same revisions.
@ApplicationScoped
class Reassessment {

    /// Claims of a piece are held while they are decided: short enough that a consumer who needs one does not notice.
    private static final Pieces PIECES = new Pieces(2_000, 500, 3);

    private final Database database;
    private final AdjudicationTable adjudications;
    private final StoredTimelines timelines;
    private final Clock clock;

    Reassessment(Database database, AdjudicationTable adjudications, StoredTimelines timelines, Clock clock) {
        this.database = database;
        this.adjudications = adjudications;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// The next stretch of a run.
    Uni<Boolean> advance(Running run, Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell) {
        return database.asWorker(Set.of(run.tenant()), session -> ClaimPages.next(session, run, PIECES.claims()))
                .chain(claims -> PIECES.each(claims, piece -> decide(run, piece, tell))
                        .chain(() -> note(run, ClaimPages.stretch(run, claims, PIECES.claims()))))
                .map(noted -> noted > 0);
    }

    /// Looked at before any claim is held; what comes in meanwhile is little.
    private Uni<List<ClaimRef>> decide(
            Running run, List<ClaimRef> piece, Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell) {
        return database.asWorker(
                        Set.of(run.tenant()),
                        session -> adjudications.between(session, piece.getFirst(), piece.getLast()))
                .map(packed -> PIECES.parts(piece, packed))
                .chain(parts -> Pieces.inTurn(
                        parts,
                        part -> timelines
                                .again(run.tenant(), part)
                                .chain(tell::apply)
                                .replaceWith(part)));
    }

    private Uni<Integer> note(Running run, Stretch stretch) {
        return database.asWorker(
                Set.of(run.tenant()), session -> RunQueue.advance(session, run, stretch, clock.instant()));
    }
}
