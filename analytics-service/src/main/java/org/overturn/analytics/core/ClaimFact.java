package org.overturn.analytics.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.RemittanceShare;
import org.overturn.events.Verdict;

/// What analytics keeps of a claim: everything it contributes to any number, at one revision.
///
/// @param tenantId whose claim
/// @param claimKey the claim
/// @param revision of the assessment
/// @param verdict what the claim came to
/// @param paymentDate payment date of the current adjudication
/// @param firstPaymentDate payment date of the first final adjudication, null when there is none
/// @param payerId who pays
/// @param provider NPI of the rendering provider, else of the payee, else `NONE`
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param deniedCents denied now, in cents
/// @param recoveredCents paid now over what the first denial paid, in cents
/// @param initialDenial whether the first final adjudication was a denial
/// @param preventable whether the leading root cause could have been avoided
/// @param adjudications how many adjudications the claim has, reversals included
/// @param denials refused amounts; they add up to `deniedCents`
/// @param lines service lines
/// @param violations rules of the transaction that its payer broke, sorted, each once
/// @param shares what of which transaction sets it is made of
public record ClaimFact(
        String tenantId,
        String claimKey,
        long revision,
        Verdict verdict,
        LocalDate paymentDate,
        @Nullable LocalDate firstPaymentDate,
        String payerId,
        String provider,
        long chargeCents,
        long paidCents,
        long deniedCents,
        long recoveredCents,
        boolean initialDenial,
        boolean preventable,
        int adjudications,
        List<DeniedPart> denials,
        List<LinePart> lines,
        List<String> violations,
        List<RemittanceShare> shares) {

    public ClaimFact {
        denials = List.copyOf(denials);
        lines = List.copyOf(lines);
        violations = List.copyOf(violations);
        shares = List.copyOf(shares);
    }

    /// Whether the payer has decided: reversals, pends, forwards and estimates are in no denominator.
    boolean counted() {
        return verdict.isFinal();
    }

    /// Whether the claim counts as denied. Source: KPI K01 and K03, full or partial denial
    boolean denied() {
        return verdict == Verdict.FULL_DENIAL || verdict == Verdict.PARTIAL_DENIAL;
    }

    boolean suspect() {
        return verdict == Verdict.SUSPECT_DENIAL;
    }

    /// Whether the first adjudication settled the claim. Source: KPI K18
    boolean firstPass() {
        return !initialDenial && !suspect();
    }
}
