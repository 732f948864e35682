package org.overturn.classify.port;

import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// The denial policies at hand. All of them are valid: the service does not start with one that is not.
public interface Policies {

    /// The one that decides for tenants who have not chosen one.
    DenialPolicy newest();

    /// All versions, those of the house first, then the newest first.
    List<DenialPolicy> versions();

    /// The policy of that version.
    Optional<DenialPolicy> find(String version);
}
