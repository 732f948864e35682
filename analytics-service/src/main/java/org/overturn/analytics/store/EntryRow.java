package org.overturn.analytics.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ledger.AdjustmentCode;
import org.overturn.analytics.core.ledger.AdjustmentCodes;
import org.overturn.analytics.core.ledger.ClaimMatch;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.core.ledger.ReferenceLayouts.Candidates;
import org.overturn.analytics.core.ledger.Standing.State;
import org.overturn.analytics.port.LedgerBooks.Entry;

/// A row of `provider_adjustment` with the claims that have one of its numbers.
record EntryRow(
        String eventId,
        String ledgerKey,
        String remittanceId,
        int transaction,
        int pair,
        long segment,
        String payerId,
        String payerName,
        String payeeName,
        @Nullable String payeeNpi,
        @Nullable String providerNpi,
        LocalDate paymentDate,
        @Nullable LocalDate fiscalPeriodEnd,
        String traceNumber,
        String code,
        long amountCents,
        @Nullable String reference,
        @Nullable String referenceToken,
        List<String> claimKeys,
        List<String> accountKeys,
        List<String> payerClaimTokens,
        Effect effect,
        boolean namesClaim,
        State state,
        long openCents,
        List<NamedClaim> claims) {

    /// A claim and one of its numbers.
    record NamedClaim(String token, String claimKey) {}

    Entry toEntry(AdjustmentCodes codes) {
        return new Entry(
                eventId,
                remittanceId,
                transaction,
                pair,
                segment,
                payerId,
                payerName,
                payeeName,
                payeeNpi,
                providerNpi,
                paymentDate,
                fiscalPeriodEnd,
                traceNumber,
                code,
                codes.find(code).map(AdjustmentCode::meaning).orElse(null),
                effect,
                state,
                amountCents,
                openCents,
                reference,
                referenceToken,
                namesClaim,
                ClaimMatch.of(new Candidates(claimKeys, accountKeys, payerClaimTokens), byToken()));
    }

    private Map<String, List<String>> byToken() {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        NamedClaim::token, Collectors.mapping(NamedClaim::claimKey, Collectors.toList())));
    }
}
