package org.overturn.classify.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.timeline.Role;
import org.overturn.classify.port.ClaimHistory.Told;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;

/// What a payer said of the claim, where it said so, and the part it plays in the claim's history. `claimKey` differs
/// from the claim asked for where payers' numbers link another one to it.
record AdjudicationView(
        String eventId,
        String claimKey,
        Role role,
        @Nullable String relatedEventId,
        SourceView source,
        Instant receivedAt,
        PayerView payer,
        PayeeView payee,
        PaymentView payment,
        String status,
        long chargeCents,
        long paidCents,
        @Nullable Long patientCents,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        boolean balanced,
        List<AdjustmentView> adjustments,
        List<RemarkView> remarks,
        List<AdjudicatedLineView> lines,
        List<String> findings) {

    static AdjudicationView of(Told told) {
        ClaimAdjudicated said = told.adjudication();
        ClaimFacts claim = said.claim();
        return new AdjudicationView(
                said.eventId(),
                said.claimKey(),
                told.entry().role(),
                told.entry().relatedEventId(),
                SourceView.of(said.source()),
                said.receivedAt(),
                PayerView.of(said.payer()),
                PayeeView.of(said.payee()),
                PaymentView.of(said.payment()),
                claim.status(),
                claim.chargeCents(),
                claim.paidCents(),
                claim.patientCents(),
                claim.serviceFrom(),
                claim.serviceTo(),
                claim.balanced(),
                AdjustmentView.all(claim.adjustments()),
                RemarkView.all(claim.remarks()),
                claim.lines().stream().map(AdjudicatedLineView::of).toList(),
                claim.findings());
    }
}
