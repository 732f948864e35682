package org.overturn.analytics.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether all of a transaction set is counted.
///
/// @param transaction index of the ST in the file, from zero
/// @param sealed what ingest says it has published, null while nobody has sealed it
/// @param counted what is in the facts
/// @param sealedAt when its seal came, null before
/// @param completeAt since when everything is counted, null while it is not
public record TransactionProgress(
        int transaction,
        @Nullable Tally sealed,
        Tally counted,
        @Nullable Instant sealedAt,
        @Nullable Instant completeAt) {}
