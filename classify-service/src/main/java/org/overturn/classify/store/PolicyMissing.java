package org.overturn.classify.store;

import java.util.NoSuchElementException;
import org.overturn.platform.InfrastructureUnavailable;

/// A tenant is to be decided by a policy version that this instance does not have: claims wait until it is deployed
/// again, rather than being decided by another one.
final class PolicyMissing extends InfrastructureUnavailable {

    PolicyMissing(String version) {
        super("the policy version " + version + " of a tenant is not at hand", new NoSuchElementException(version));
    }
}
