package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.timeline.Links;

/// Finds the neighbourhood of claims in the database: from claims to tokens to claims, in turns. Nearly always the
/// first turn is the last.
final class Neighbours {

    private final Mutiny.StatelessSession session;
    private final Set<TokenRef> followed;
    private final Neighbourhood found = new Neighbourhood();

    /// @param followed tokens to follow whatever is known of them
    private Neighbours(Mutiny.StatelessSession session, Set<TokenRef> followed) {
        this.session = session;
        this.followed = followed;
    }

    /// The neighbourhood; tokens that are found to be carried by too many are marked so.
    static Uni<Neighbourhood> of(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        return of(session, claims, Set.of());
    }

    /// As above, of claims whose adjudications are at hand.
    static Uni<Neighbourhood> of(Mutiny.StatelessSession session, List<Carried> adjudications) {
        Neighbours neighbours = new Neighbours(session, Set.of());
        return neighbours.take(adjudications).chain(neighbours::mark).replaceWith(neighbours.found);
    }

    /// As above, but going along some tokens even though they are known to be carried by too many.
    static Uni<Neighbourhood> of(Mutiny.StatelessSession session, Collection<ClaimRef> claims, Set<TokenRef> followed) {
        Neighbours neighbours = new Neighbours(session, followed);
        return neighbours.grow(claims).chain(neighbours::mark).replaceWith(neighbours.found);
    }

    /// What an earlier look would find by now: one statement, for what new claims carry is known. Whoever adds to a
    /// claim that was new then has waited for the transaction that added it, and looks again as well.
    ///
    /// @param held those claims of the earlier look that were not new, to which others may have added meanwhile
    static Uni<Neighbourhood> again(Mutiny.StatelessSession session, Neighbourhood earlier, Set<ClaimRef> held) {
        if (!earlier.newlyRepeated().isEmpty()) {
            return of(session, earlier.claims(), earlier.newlyRepeated());
        }
        List<Carried> known = earlier.carriedWithout(held);
        return held.isEmpty()
                ? around(session, known)
                : LinkTable.carried(session, held)
                        .chain(more -> around(
                                session,
                                Stream.concat(known.stream(), more.stream()).toList()));
    }

    /// As above, for looking only: nothing is marked.
    static Uni<Neighbourhood> seen(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        Neighbours neighbours = new Neighbours(session, Set.of());
        return neighbours.grow(claims).replaceWith(neighbours.found);
    }

    /// As above, of claims whose adjudications are at hand.
    static Uni<Neighbourhood> around(Mutiny.StatelessSession session, List<Carried> adjudications) {
        Neighbours neighbours = new Neighbours(session, Set.of());
        return neighbours.take(adjudications).replaceWith(neighbours.found);
    }

    private Uni<Void> grow(Collection<ClaimRef> claims) {
        return LinkTable.carried(session, claims).chain(this::take);
    }

    private Uni<Void> take(List<Carried> adjudications) {
        Set<TokenRef> tokens = found.add(adjudications);
        if (tokens.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return LinkTable.elsewhere(session, tokens, adjudications)
                .chain(few -> whole(tokens, few))
                .map(found::follow)
                .chain(this::onward);
    }

    private Uni<Void> onward(Set<ClaimRef> claims) {
        return claims.isEmpty() ? Uni.createFrom().voidItem() : grow(claims);
    }

    /// Of tokens that are to be followed although too many carry them, everyone who does.
    private Uni<Carriers> whole(Set<TokenRef> tokens, Carriers few) {
        Set<TokenRef> cut = few.claims().entrySet().stream()
                .filter(entry -> entry.getValue().size() > Links.MAX_CLAIMS_PER_TOKEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        tokens.stream().filter(followed::contains).forEach(cut::add);
        return cut.isEmpty()
                ? Uni.createFrom().item(few)
                : LinkTable.all(session, cut).map(few::with);
    }

    private Uni<Void> mark() {
        return found.newlyRepeated().isEmpty()
                ? Uni.createFrom().voidItem()
                : LinkTable.mark(session, found.newlyRepeated()).replaceWithVoid();
    }
}
