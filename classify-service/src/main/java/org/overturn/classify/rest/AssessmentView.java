package org.overturn.classify.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Assessment;
import org.overturn.events.Verdict;

/// What the policy says of a claim. `revision` is null where nothing was stored; the patient control number is there
/// for those who may see it.
record AssessmentView(
        String claimKey,
        @Nullable String patientControlNumber,
        @Nullable String payerClaimControlNumber,
        PayerView payer,
        PayeeView payee,
        @Nullable String renderingNpi,
        @Nullable Long revision,
        String policyVersion,
        String status,
        Verdict verdict,
        boolean initialDenial,
        boolean postPaymentDenial,
        int round,
        long chargeCents,
        long paidCents,
        long patientCents,
        long deniedCents,
        long initialDeniedCents,
        long recoveredCents,
        int adjudications,
        @Nullable LocalDate serviceFrom,
        LocalDate paymentDate,
        @Nullable LocalDate firstPaymentDate,
        List<LineView> lines,
        List<DenialView> denials,
        List<DeadlineView> deadlines,
        List<BecauseView> because,
        SourceView source) {

    static AssessmentView of(String claimKey, @Nullable Long revision, Assessment assessment, ControlNumbers numbers) {
        return new AssessmentView(
                claimKey,
                numbers.patient(),
                numbers.payerClaim(),
                PayerView.of(assessment.payer()),
                PayeeView.of(assessment.payee()),
                assessment.renderingNpi(),
                revision,
                assessment.policyVersion(),
                assessment.status(),
                assessment.verdict(),
                assessment.initialDenial(),
                assessment.postPaymentDenial(),
                assessment.round(),
                assessment.chargeCents(),
                assessment.paidCents(),
                assessment.patientCents(),
                assessment.deniedCents(),
                assessment.initialDeniedCents(),
                assessment.recoveredCents(),
                assessment.adjudications(),
                assessment.serviceFrom(),
                assessment.paymentDate(),
                assessment.firstPaymentDate(),
                assessment.lines().stream().map(LineView::of).toList(),
                assessment.denials().stream().map(DenialView::of).toList(),
                assessment.deadlines().stream().map(DeadlineView::of).toList(),
                BecauseView.all(assessment.because()),
                SourceView.of(assessment.source()));
    }
}
