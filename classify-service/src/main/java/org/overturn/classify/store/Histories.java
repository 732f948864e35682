package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.ClaimAdjudicated;

/// Loads everything payers said of a neighbourhood, as far as it is not at hand.
@ApplicationScoped
class Histories {

    private final AdjudicationTable adjudications;

    Histories(AdjudicationTable adjudications) {
        this.adjudications = adjudications;
    }

    /// @param held claims whose rows existed and are locked
    Uni<History> of(
            Mutiny.StatelessSession session, Neighbourhood all, Set<ClaimRef> held, List<ClaimAdjudicated> atHand) {
        Map<ClaimRef, Long> known = atHand.stream().collect(Collectors.groupingBy(ClaimRef::of, Collectors.counting()));
        List<ClaimRef> missing = all.beyond(known, held);
        return missing.isEmpty()
                ? Uni.createFrom().item(new History(atHand, List.of(), all.repeated()))
                : adjudications.ofClaims(session, missing).map(packed -> new History(atHand, packed, all.repeated()));
    }
}
