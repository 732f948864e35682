package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;

/// The claims' histories, as they grow.
public interface Timelines {

    /// Adds adjudications to the histories that they belong to and decides anew. Those added before change nothing.
    ///
    /// @return once stored: where each claim touched by these events now stands, changed or not, so that others can
    ///     be told again after a crash
    Uni<List<ClaimAssessed>> take(List<ClaimAdjudicated> events);
}
