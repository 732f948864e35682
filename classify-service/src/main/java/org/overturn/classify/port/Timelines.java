package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.Encoded;

/// The claims' histories, as they grow.
public interface Timelines {

    /// Adds adjudications to the histories that they belong to and decides anew. Those added before change nothing.
    ///
    /// @param events with the bytes in which they came, which are the ones kept
    /// @return once stored: where each claim touched by these events now stands, changed or not, so that others can
    ///     be told again after a crash
    Uni<List<Encoded<ClaimAssessed>>> take(List<Encoded<ClaimAdjudicated>> events);
}
