package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.DeniedPart;
import org.overturn.events.Verdict;

/// A claim behind a number.
@Schema(name = "Fact")
public record FactView(
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
        List<DeniedPart> denials) {

    static FactView of(ClaimFact fact) {
        return new FactView(
                fact.claimKey(),
                fact.revision(),
                fact.verdict(),
                fact.paymentDate(),
                fact.firstPaymentDate(),
                fact.payerId(),
                fact.provider(),
                fact.chargeCents(),
                fact.paidCents(),
                fact.deniedCents(),
                fact.recoveredCents(),
                fact.initialDenial(),
                fact.preventable(),
                fact.adjudications(),
                fact.denials());
    }
}
