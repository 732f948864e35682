package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.ingest.core.RemittanceId;

/// What is published against what other services confirm to have.
public interface Confirmations {

    /// Notes what others have, where it is what was published, to the cent. Whatever else they say has no effect.
    Uni<Void> take(List<RemittanceConfirmed> batch);

    /// Has those published again that are not confirmed for too long; see `IngestConfig.Confirmation`.
    Uni<List<Unconfirmed>> publishAgain(Instant now);

    /// What is published and not confirmed, over all tenants.
    Uni<Depth> depth(Instant now);

    /// A transaction set that is published again.
    ///
    /// @param remittance its file
    /// @param transaction its index
    /// @param awaited who has not confirmed it
    record Unconfirmed(RemittanceId remittance, int transaction, List<String> awaited) {

        public Unconfirmed {
            awaited = List.copyOf(awaited);
        }
    }

    /// What is published and not confirmed.
    ///
    /// @param transactions how many transaction sets
    /// @param oldest when the first of them was published, null when there are none
    /// @param givenUp how many of them are not published again by themselves any more
    record Depth(long transactions, @Nullable Instant oldest, long givenUp) {}
}
