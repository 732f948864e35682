package org.overturn.platform.tenant;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.overturn.platform.rest.Problems;

/// The tenant of the request at hand. It comes from the token's claim `tenant` and from nowhere else.
@RequestScoped
public class CurrentTenant {

    /// Claim of the token that names the tenant.
    public static final String CLAIM = "tenant";

    private final JsonWebToken token;

    CurrentTenant(JsonWebToken token) {
        this.token = token;
    }

    /// The tenant; a 403 problem when the token names none.
    public TenantId id() {
        return token.<Object>claim(CLAIM)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(TenantId::parse)
                .orElseThrow(() -> Problems.forbidden("tenant-missing", "The token names no valid tenant."));
    }

    /// Who asks: the token's `upn`, `preferred_username` or `sub`.
    public String user() {
        return token.getName();
    }
}
