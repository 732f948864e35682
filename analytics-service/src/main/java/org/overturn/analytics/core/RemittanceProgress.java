package org.overturn.analytics.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether all of a remittance is counted. One that nobody has sealed is not complete, whatever is counted of it.
///
/// @param remittanceId the stored file
/// @param transactions transaction sets heard of
/// @param openTransactions of these not sealed, or sealed with other counts or cents than are counted
/// @param sealed what ingest says it has published
/// @param counted what is in the facts
/// @param heldEvents events in this service's quarantine that have part of it
/// @param receivedAt when the file was accepted, null before its first seal
/// @param firstSeenAt when anything of it was first heard of here
/// @param completeAt since when everything is counted, null while it is not
public record RemittanceProgress(
        String remittanceId,
        long transactions,
        long openTransactions,
        Tally sealed,
        Tally counted,
        long heldEvents,
        @Nullable Instant receivedAt,
        Instant firstSeenAt,
        @Nullable Instant completeAt) {

    /// How long a file may be on its way until somebody should look. Source: reliability invariant I13
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Whether all of it is counted.
    public boolean complete() {
        return openTransactions == 0;
    }

    /// Whether somebody should look.
    public boolean overdue(Instant now) {
        return !complete() && firstSeenAt.plus(PATIENCE).isBefore(now);
    }
}
