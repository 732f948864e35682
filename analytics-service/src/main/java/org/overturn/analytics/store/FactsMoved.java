package org.overturn.analytics.store;

import org.overturn.platform.InfrastructureUnavailable;

/// Two consumers held the same partition for a moment, as happens in a rebalance, and the other one was faster: read
/// the facts anew.
final class FactsMoved extends InfrastructureUnavailable {

    private static final long serialVersionUID = 1L;

    FactsMoved(Throwable seen) {
        super("Another consumer wrote the same facts.", seen);
    }
}
