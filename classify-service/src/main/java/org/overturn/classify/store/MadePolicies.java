package org.overturn.classify.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// Policies made from what is stored, the last used ones. A stored version never changes, so that one made before is as
/// good as one made now.
@ApplicationScoped
class MadePolicies {

    /// A policy takes about a megabyte.
    private static final int MOST = 64;

    private final Map<Key, DenialPolicy> policies = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DenialPolicy> eldest) {
            return size() > MOST;
        }
    };

    Optional<DenialPolicy> find(String tenant, String version) {
        synchronized (policies) {
            return Optional.ofNullable(policies.get(new Key(tenant, version)));
        }
    }

    void keep(String tenant, String version, DenialPolicy policy) {
        synchronized (policies) {
            policies.put(new Key(tenant, version), policy);
        }
    }

    private record Key(String tenant, String version) {}
}
