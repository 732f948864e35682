package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;

/// How two policies differ over a few claims. Both see the same history, so that the policies alone make the
/// difference, and not what came in meanwhile. Claims are read and never held.
@ApplicationScoped
class Comparison {

    private final AdjudicationTable adjudications;
    private final Unpacking unpacking;
    private final OffLoop offLoop;

    Comparison(AdjudicationTable adjudications, Unpacking unpacking, OffLoop offLoop) {
        this.adjudications = adjudications;
        this.unpacking = unpacking;
        this.offLoop = offLoop;
    }

    /// What links claims is read from the events and not from the columns beside them: a row of one column costs the
    /// event loop, of which there is one, a third of a row of four.
    ///
    /// @param claims of one tenant, in the order of their keys and with none left out between them
    Uni<List<Change>> of(
            Mutiny.StatelessSession session,
            Pieces pieces,
            List<ClaimRef> claims,
            DenialPolicy holding,
            DenialPolicy tried) {
        return said(session, claims).chain(packed -> {
            List<List<ClaimRef>> parts = pieces.parts(claims, packed);
            return parts.size() == 1
                    ? of(session, claims, packed, holding, tried)
                    : Pieces.inTurn(
                            parts, part -> said(session, part).chain(told -> of(session, part, told, holding, tried)));
        });
    }

    private Uni<List<byte[]>> said(Mutiny.StatelessSession session, List<ClaimRef> claims) {
        return adjudications.between(session, claims.getFirst(), claims.getLast());
    }

    private Uni<List<Change>> of(
            Mutiny.StatelessSession session,
            List<ClaimRef> claims,
            List<byte[]> told,
            DenialPolicy holding,
            DenialPolicy tried) {
        return offLoop.run(() -> unpacking.events(told))
                .chain(events -> withNeighbours(session, events))
                .chain(history -> offLoop.run(() -> compare(claims, history, holding, tried)));
    }

    private Uni<Heard> withNeighbours(Mutiny.StatelessSession session, List<ClaimAdjudicated> events) {
        List<Carried> carried = events.stream().map(Carried::of).toList();
        return Neighbours.around(session, carried)
                .chain(all -> beyond(session, all, carried)
                        .chain(packed -> offLoop.run(() -> unpacking.events(packed)))
                        .map(others -> Heard.of(events, others, all.repeated())));
    }

    /// What was said of neighbours that are no part of the piece.
    private Uni<List<byte[]>> beyond(Mutiny.StatelessSession session, Neighbourhood all, List<Carried> known) {
        List<ClaimRef> others = all.beyond(
                known.stream().collect(Collectors.groupingBy(Carried::claim, Collectors.counting())), Set.of());
        return others.isEmpty() ? Uni.createFrom().item(List.of()) : adjudications.ofClaims(session, others);
    }

    private static List<Change> compare(
            List<ClaimRef> claims, Heard history, DenialPolicy holding, DenialPolicy tried) {
        Map<ClaimKey, Assessment> before = Assessor.assess(history.events, history.repeated, holding);
        Map<ClaimKey, Assessment> after = Assessor.assess(history.events, history.repeated, tried);
        return Change.between(
                claims.stream().map(claim -> new ClaimKey(claim.claimKey())).toList(), before, after);
    }

    /// What payers said of claims and their neighbours, and the tokens that link nothing.
    private record Heard(List<ClaimAdjudicated> events, Set<String> repeated) {
        static Heard of(List<ClaimAdjudicated> own, List<ClaimAdjudicated> others, Set<TokenRef> repeated) {
            return new Heard(
                    Stream.concat(own.stream(), others.stream()).toList(),
                    repeated.stream().map(TokenRef::token).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
