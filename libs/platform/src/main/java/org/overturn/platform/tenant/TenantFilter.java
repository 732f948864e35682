package org.overturn.platform.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a token without tenant before any resource runs, even one that would not ask for the tenant.
final class TenantFilter {

    private final SecurityIdentity identity;
    private final CurrentTenant tenant;

    TenantFilter(SecurityIdentity identity, CurrentTenant tenant) {
        this.identity = identity;
        this.tenant = tenant;
    }

    @ServerRequestFilter
    public void refuseTokensWithoutTenant() {
        if (!identity.isAnonymous()) {
            tenant.id();
        }
    }
}
