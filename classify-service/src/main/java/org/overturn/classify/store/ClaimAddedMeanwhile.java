package org.overturn.classify.store;

import java.util.ConcurrentModificationException;
import org.overturn.platform.InfrastructureUnavailable;

/// Another consumer has added a claim since its row was looked for: the transaction starts again and finds it.
final class ClaimAddedMeanwhile extends InfrastructureUnavailable {

    ClaimAddedMeanwhile() {
        super("a claim was added by another consumer meanwhile", new ConcurrentModificationException());
    }
}
