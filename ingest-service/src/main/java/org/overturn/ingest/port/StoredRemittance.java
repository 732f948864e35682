package org.overturn.ingest.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Receipt;

/// A file with all that is known of it.
///
/// @param receipt what the sender is told
/// @param transactions its transaction sets in order
/// @param publication how far it is published, null for a refused file
public record StoredRemittance(
        Receipt receipt,
        List<StoredTransaction> transactions,
        @Nullable Publication publication) {

    public StoredRemittance {
        transactions = List.copyOf(transactions);
    }

    /// How far a file is published.
    ///
    /// @param state `pending`, `publishing` or `published`
    /// @param publishedClaims claims that Kafka has acknowledged
    /// @param publishedAt when the last one was, null while there are more to come
    public record Publication(
            String state, long publishedClaims, @Nullable Instant publishedAt) {}
}
