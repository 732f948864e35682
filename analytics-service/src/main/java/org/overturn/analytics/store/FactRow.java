package org.overturn.analytics.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.DeniedPart;
import org.overturn.analytics.core.LinePart;
import org.overturn.events.RemittanceShare;
import org.overturn.events.Verdict;

/// A row of `fact`, as `to_jsonb` writes it.
record FactRow(
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

    ClaimFact toFact() {
        return new ClaimFact(
                tenantId,
                claimKey,
                revision,
                verdict,
                paymentDate,
                firstPaymentDate,
                payerId,
                provider,
                chargeCents,
                paidCents,
                deniedCents,
                recoveredCents,
                initialDenial,
                preventable,
                adjudications,
                denials,
                lines,
                violations,
                shares);
    }
}
