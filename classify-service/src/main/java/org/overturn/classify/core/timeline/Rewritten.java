package org.overturn.classify.core.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.ServiceLine;

/// Adjudications as they are to be read where that is not quite as they were sent.
final class Rewritten {

    private Rewritten() {}

    /// The same adjudication with other facts.
    static ClaimAdjudicated with(ClaimAdjudicated event, ClaimFacts facts) {
        return new ClaimAdjudicated(
                event.tenantId(),
                event.eventId(),
                event.source(),
                event.accountKey(),
                event.claimKey(),
                event.patientControlToken(),
                event.payerClaimToken(),
                event.originalClaimToken(),
                event.identifiers(),
                event.payer(),
                event.payee(),
                event.payment(),
                facts,
                event.receivedAt());
    }

    /// The same facts with other adjustments of the same money.
    static ClaimFacts with(ClaimFacts claim, List<Adjustment> adjustments, List<ServiceLine> lines) {
        return with(claim, new Sums(claim.chargeCents(), claim.paidCents(), claim.patientCents()), adjustments, lines);
    }

    /// The facts of a part: its lines, and their money.
    static ClaimFacts with(ClaimFacts claim, Sums sums, List<ServiceLine> lines) {
        return with(claim, sums, claim.adjustments(), lines);
    }

    private static ClaimFacts with(ClaimFacts claim, Sums sums, List<Adjustment> adjustments, List<ServiceLine> lines) {
        return new ClaimFacts(
                claim.status(),
                sums.chargeCents(),
                sums.paidCents(),
                sums.patientCents(),
                claim.facilityCode(),
                claim.frequencyCode(),
                claim.drgCode(),
                claim.contractClass(),
                claim.serviceFrom(),
                claim.serviceTo(),
                claim.receivedDate(),
                claim.renderingNpi(),
                claim.forwardedTo(),
                claim.correctedPayer(),
                claim.coverageCents(),
                claim.interestCents(),
                claim.balanced(),
                adjustments,
                claim.remarks(),
                lines,
                claim.findings(),
                claim.authorizations());
    }

    /// CLP03 to CLP05.
    record Sums(long chargeCents, long paidCents, @Nullable Long patientCents) {}
}
