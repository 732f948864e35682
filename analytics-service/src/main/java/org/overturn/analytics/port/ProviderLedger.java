package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.overturn.events.ProviderAdjusted;

/// What consumers give of provider adjustments.
public interface ProviderLedger {

    /// Keeps these adjustments and settles whatever has to do with them, in one transaction. One that is already there
    /// changes nothing.
    Uni<Void> adjusted(List<ProviderAdjusted> batch);
}
