package org.overturn.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the policy says of a claim, given everything payers said of it.
///
/// @param policyVersion the policy that decided
/// @param payer the payer of the current adjudication
/// @param payee the payee
/// @param renderingNpi rendering provider where it is an NPI, else null
/// @param status CLP02 of the current adjudication
/// @param verdict what the claim came to
/// @param initialDenial whether the first non-voided final adjudication of this payer was a denial; stays true when
/// paid later
/// @param postPaymentDenial whether a payment was taken back and turned into a denial
/// @param round number of the current or last denial episode, from one; zero when never denied
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param patientCents patient share in cents
/// @param deniedCents denied now, in cents
/// @param initialDeniedCents denied by the first adjudication, in cents
/// @param recoveredCents paid now over what the first denial paid, in cents, never below zero
/// @param adjudications how many adjudications the claim has, reversals included
/// @param serviceFrom first date of service, else null
/// @param paymentDate payment date of the current adjudication
/// @param firstPaymentDate payment date of the first final adjudication, null when there is none yet
/// @param lines verdict of each line
/// @param denials refused amounts
/// @param deadlines last days for what may be done
/// @param because the rules behind verdict and history
/// @param source position of the current adjudication
/// @param shares what of which transaction sets the assessment is made of; null in events from before this was told
public record Assessment(
        String policyVersion,
        Payer payer,
        Payee payee,
        @Nullable String renderingNpi,
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
        List<AssessedLine> lines,
        List<Denial> denials,
        List<Deadline> deadlines,
        List<Because> because,
        Source source,
        @Nullable List<RemittanceShare> shares) {

    public Assessment {
        lines = List.copyOf(lines);
        denials = List.copyOf(denials);
        deadlines = List.copyOf(deadlines);
        because = List.copyOf(because);
        shares = shares == null ? null : List.copyOf(shares);
    }
}
