package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.classify.store.RunQueue.Stretch;
import org.overturn.platform.database.Database;

/// Decides a stretch of a tenant's claims under two policies and counts what comes out differently. One transaction
/// holds the run and in the end notes what was found together with how far it has come: after a crash nothing is
/// counted twice. The claims are read beside it, a few pieces at a time.
@ApplicationScoped
class WhatIf {

    /// A stretch takes about a second: a stop or a cancellation need not wait long. Pieces are as small as pays, as
    /// their
    /// claims are what a run takes of memory. Two are decided and two are read where there are two cores.
    static final Pieces PIECES = new Pieces(4_000, 500, 4);

    private final Database database;
    private final Comparison comparison;
    private final PolicyShelf shelf;
    private final Clock clock;

    WhatIf(Database database, Comparison comparison, PolicyShelf shelf, Clock clock) {
        this.database = database;
        this.comparison = comparison;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// The next stretch of a run that the transaction holds.
    Uni<Boolean> advance(Mutiny.StatelessSession session, Running run, Pieces pieces) {
        String tenant = run.tenant().value();
        return shelf.get(session, tenant, run.baselineVersion())
                .chain(holding -> shelf.get(session, tenant, run.version())
                        .chain(tried -> advance(session, run, pieces, holding, tried)));
    }

    private Uni<Boolean> advance(
            Mutiny.StatelessSession session, Running run, Pieces pieces, DenialPolicy holding, DenialPolicy tried) {
        return ClaimPages.next(session, run, pieces.claims())
                .chain(claims -> pieces.each(claims, piece -> compared(run, pieces, piece, holding, tried))
                        .chain(found -> write(
                                session, run, Change.sum(found), ClaimPages.stretch(run, claims, pieces.claims()))));
    }

    private Uni<List<Change>> compared(
            Running run, Pieces pieces, List<ClaimRef> piece, DenialPolicy holding, DenialPolicy tried) {
        return database.asWorker(
                Set.of(run.tenant()), session -> comparison.of(session, pieces, piece, holding, tried));
    }

    private Uni<Boolean> write(Mutiny.StatelessSession session, Running run, List<Change> changes, Stretch stretch) {
        long changed = changes.stream().mapToLong(Change::claims).sum();
        Uni<Integer> counted =
                changes.isEmpty() ? Uni.createFrom().item(0) : DifferenceTable.add(session, run, changes);
        return counted.chain(() -> RunQueue.advance(session, run, stretch.with(changed), clock.instant()))
                .replaceWith(true);
    }
}
