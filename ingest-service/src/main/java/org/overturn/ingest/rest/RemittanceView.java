package org.overturn.ingest.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.port.FindingView;
import org.overturn.ingest.port.StoredRemittance;

/// A file with everything that is known of it, as clients see it: a receipt whose `transactions` are listed instead of
/// counted.
record RemittanceView(
        String remittanceId,
        String kind,
        String status,
        boolean duplicate,
        Instant receivedAt,
        long bytes,
        int interchanges,
        List<TransactionView> transactions,
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long unbalancedClaims,
        @Nullable AcknowledgedView acknowledged,
        List<FindingView> findings,
        long findingsInAll,
        @Nullable PublicationView publication) {

    /// @param operator whether an operator asks: others do not see what is held because it may be somebody else's
    static RemittanceView of(StoredRemittance stored, boolean operator) {
        ReceiptView receipt = ReceiptView.of(stored.receipt(), false);
        return new RemittanceView(
                receipt.remittanceId(),
                receipt.kind(),
                receipt.status(),
                receipt.duplicate(),
                receipt.receivedAt(),
                receipt.bytes(),
                receipt.interchanges(),
                stored.transactions().stream()
                        .filter(transaction -> operator || !transaction.forOperatorsOnly())
                        .map(TransactionView::of)
                        .toList(),
                receipt.claims(),
                receipt.serviceLines(),
                receipt.chargeCents(),
                receipt.paidCents(),
                receipt.providerAdjustmentCents(),
                receipt.unbalancedClaims(),
                receipt.acknowledged(),
                receipt.findings(),
                receipt.findingsInAll(),
                PublicationView.of(stored.publication()));
    }

    /// How far it is published.
    record PublicationView(
            String state, long publishedClaims, @Nullable Instant publishedAt) {

        static @Nullable PublicationView of(StoredRemittance.@Nullable Publication publication) {
            return publication == null
                    ? null
                    : new PublicationView(
                            publication.state(), publication.publishedClaims(), publication.publishedAt());
        }
    }
}
