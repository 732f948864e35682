package org.overturn.classify.port;

import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// The denial policies at hand. All of them are valid: the service does not start with one that is not.
public interface Policies {

    /// The policy that decides.
    DenialPolicy current();

    /// All versions, newest first.
    List<DenialPolicy> versions();

    /// The policy of that version.
    Optional<DenialPolicy> find(String version);
}
