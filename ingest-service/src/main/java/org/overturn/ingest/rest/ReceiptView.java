package org.overturn.ingest.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.port.FindingView;

/// A receipt as clients see it.
record ReceiptView(
        String remittanceId,
        String kind,
        String status,
        boolean duplicate,
        Instant receivedAt,
        long bytes,
        int interchanges,
        int transactions,
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long unbalancedClaims,
        @Nullable AcknowledgedView acknowledged,
        List<FindingView> findings,
        long findingsInAll) {

    static ReceiptView of(Receipt receipt, boolean duplicate) {
        var totals = receipt.totals();
        return new ReceiptView(
                receipt.id().toString(),
                Words.of(receipt.kind()),
                Words.of(receipt.status()),
                duplicate,
                receipt.receivedAt(),
                receipt.bytes(),
                receipt.interchanges(),
                receipt.transactions(),
                totals.claims(),
                totals.serviceLines(),
                totals.chargeCents(),
                totals.paidCents(),
                totals.providerAdjustmentCents(),
                totals.unbalancedClaims(),
                AcknowledgedView.of(receipt.kind(), totals),
                receipt.findings().stream().map(FindingView::of).toList(),
                receipt.findingsInAll());
    }
}
