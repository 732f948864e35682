package org.overturn.testkit.architecture.sample.store;

import org.overturn.testkit.architecture.sample.port.Claims;

public final class Store implements Claims {

    @Override
    public int count() {
        return 1;
    }
}
