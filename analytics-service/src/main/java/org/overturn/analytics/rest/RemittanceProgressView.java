package org.overturn.analytics.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.RemittanceProgress;
import org.overturn.analytics.core.Tally;

/// Whether all of a remittance is counted: `missing` is what was sealed and is not counted, below zero what is counted
/// before its seal has come. `overdue` when it has been incomplete for longer than five minutes.
@Schema(name = "RemittanceProgress")
public record RemittanceProgressView(
        String remittanceId,
        String state,
        boolean overdue,
        long transactions,
        long openTransactions,
        Tally sealed,
        Tally counted,
        Tally missing,
        long heldEvents,
        @Nullable Instant receivedAt,
        Instant firstSeenAt,
        @Nullable Instant completeAt) {

    static RemittanceProgressView of(RemittanceProgress it, Instant now) {
        return new RemittanceProgressView(
                it.remittanceId(),
                it.complete() ? "complete" : "incomplete",
                it.overdue(now),
                it.transactions(),
                it.openTransactions(),
                it.sealed(),
                it.counted(),
                it.sealed().minus(it.counted()),
                it.heldEvents(),
                it.receivedAt(),
                it.firstSeenAt(),
                it.completeAt());
    }
}
