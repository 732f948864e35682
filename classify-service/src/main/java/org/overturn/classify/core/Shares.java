package org.overturn.classify.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.timeline.ClaimTimeline;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.RemittanceShare;

/// What of which transaction sets an assessment is made of. Every adjudication is in the share of exactly one key, so
/// that shares add up to what was sealed.
final class Shares {

    private Shares() {}

    static List<RemittanceShare> of(ClaimTimeline timeline, String claimKey) {
        if (timeline.adjudications().size() == 1) {
            return List.of(of(timeline.adjudications().getFirst()));
        }
        Map<Transaction, RemittanceShare> shares = new LinkedHashMap<>();
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            if (adjudication.claimKey().equals(claimKey)) {
                shares.merge(Transaction.of(adjudication), of(adjudication), Shares::plus);
            }
        }
        return List.copyOf(shares.values());
    }

    private static RemittanceShare of(ClaimAdjudicated adjudication) {
        return new RemittanceShare(
                adjudication.source().remittanceId(),
                adjudication.source().transaction(),
                1,
                adjudication.claim().chargeCents(),
                adjudication.claim().paidCents());
    }

    private static RemittanceShare plus(RemittanceShare one, RemittanceShare other) {
        return new RemittanceShare(
                one.remittanceId(),
                one.transaction(),
                one.claims() + other.claims(),
                one.chargeCents() + other.chargeCents(),
                one.paidCents() + other.paidCents());
    }

    /// A transaction set of a file.
    private record Transaction(String remittanceId, int transaction) {
        static Transaction of(ClaimAdjudicated adjudication) {
            return new Transaction(
                    adjudication.source().remittanceId(), adjudication.source().transaction());
        }
    }
}
