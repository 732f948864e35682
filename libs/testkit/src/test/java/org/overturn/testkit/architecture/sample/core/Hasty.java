package org.overturn.testkit.architecture.sample.core;

import java.time.Instant;
import java.util.UUID;
import org.overturn.testkit.architecture.sample.store.Store;

record Hasty(Instant at, UUID id, Store store) {

    static Hasty of(Store store) {
        return new Hasty(Instant.now(), UUID.randomUUID(), store);
    }
}
