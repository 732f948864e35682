package org.overturn.ingest.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.TransactionStatus;
import org.overturn.ingest.port.StoredTransaction;

/// A transaction set as clients see it; `unconfirmedBy` names the services that do not have all of it yet.
record TransactionView(
        int index,
        String controlNumber,
        String traceNumber,
        PayerView payer,
        PayeeView payee,
        LocalDate paymentDate,
        long paymentCents,
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long unbalancedClaims,
        boolean balanced,
        String status,
        @Nullable String holdReason,
        @Nullable UUID quarantineId,
        long publishedClaims,
        List<String> unconfirmedBy) {

    static TransactionView of(StoredTransaction transaction) {
        var totals = transaction.totals();
        var reason = transaction.holdReason();
        return new TransactionView(
                transaction.index(),
                transaction.controlNumber(),
                transaction.traceNumber(),
                new PayerView(transaction.payerName(), transaction.payerId()),
                new PayeeView(transaction.payeeName(), transaction.payeeNpi()),
                transaction.paymentDate(),
                transaction.paymentCents(),
                totals.claims(),
                totals.serviceLines(),
                totals.chargeCents(),
                totals.paidCents(),
                totals.providerAdjustmentCents(),
                totals.unbalancedClaims(),
                transaction.balanced(),
                Words.of(transaction.status()),
                reason == null ? null : Words.of(reason),
                transaction.quarantineId(),
                transaction.publishedClaims(),
                transaction.status() == TransactionStatus.ACCEPTED ? transaction.awaited() : List.of());
    }

    /// Who pays.
    record PayerView(String name, String id) {}

    /// Who is paid.
    record PayeeView(String name, @Nullable String npi) {}
}
