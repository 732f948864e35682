package org.overturn.classify.store;

import org.overturn.platform.InfrastructureUnavailable;

/// Another consumer has added a row since it was looked for: the transaction starts again and finds it.
final class AddedMeanwhile extends InfrastructureUnavailable {

    /// @param refused what PostgreSQL said of the second one
    AddedMeanwhile(Throwable refused) {
        super("another consumer was faster", refused);
    }
}
