package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// What a service does with a batch: load, fold, write in one transaction, publish. It may see the same events again,
/// alone or in another batch, and must then change nothing.
@FunctionalInterface
public interface BatchHandler<T> {

    /// Done when the effects are committed and what follows from them is acknowledged.
    Uni<Void> handle(List<T> events);
}
