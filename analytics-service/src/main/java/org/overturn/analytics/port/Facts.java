package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.RemittanceSealed;

/// What consumers give.
public interface Facts {

    /// Replaces the facts of these claims and moves the rollups by the difference, in one transaction. A revision at or
    /// below the one kept changes nothing.
    Uni<Void> assessed(List<ClaimAssessed> batch);

    /// Keeps these seals; one that is already there stays as it is.
    Uni<Void> sealed(List<RemittanceSealed> batch);
}
