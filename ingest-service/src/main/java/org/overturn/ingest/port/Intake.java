package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import org.overturn.ingest.core.Outcome;

/// The one path a file takes.
public interface Intake {

    /// Reads the whole body, checks it, and stores what is accepted. Blocks until the body is read, so it is called on
    /// a
    /// worker thread; storing goes on after it returns, and also when nobody waits for the result any more.
    ///
    /// @return the outcome, after the commit
    Uni<Outcome> receive(Delivery delivery);
}
