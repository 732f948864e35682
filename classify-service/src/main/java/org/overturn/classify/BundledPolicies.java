package org.overturn.classify;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.classify.port.Policies;

/// The policies that the service brings along. They are read at start-up, so that a bad one stops the start and not
/// the first claim.
@Startup
@ApplicationScoped
class BundledPolicies implements Policies {

    private final PolicyLibrary library = PolicyLibrary.bundled();

    @Override
    public DenialPolicy newest() {
        return library.current();
    }

    @Override
    public List<DenialPolicy> versions() {
        return library.versions().reversed();
    }

    @Override
    public Optional<DenialPolicy> find(String version) {
        return library.find(version);
    }
}
