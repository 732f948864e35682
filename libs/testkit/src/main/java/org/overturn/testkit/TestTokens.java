package org.overturn.testkit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.overturn.testkit.setup.TokenMint;

/// Bearer tokens that the services under test accept.
public final class TestTokens {

    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private TestTokens() {}

    /// A token for a tenant; roles of `feed`, `specialist`, `manager`, `operator`.
    public static String token(String tenant, String... roles) {
        return mint().token("test-user", tenant, List.of(roles), ONE_HOUR);
    }

    /// The value of an Authorization header.
    public static String bearer(String tenant, String... roles) {
        return "Bearer " + token(tenant, roles);
    }

    /// A token that was good an hour ago.
    public static String expired(String tenant, String... roles) {
        return mint().token("test-user", tenant, List.of(roles), ONE_HOUR.negated());
    }

    /// A tenant that no other test uses: test classes share their databases.
    public static String freshTenant() {
        return "t-" + UUID.randomUUID();
    }

    /// For tokens out of the ordinary.
    public static TokenMint mint() {
        return Infra.shared().secrets().tokenMint();
    }
}
