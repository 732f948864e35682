package org.overturn.platform.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import org.overturn.platform.tenant.TenantId;

/// Keyed hashes of identifiers: equal identifiers of a tenant give equal tokens, which link records without saying
/// what they link. Without the tenant's key nobody can try values against them.
@ApplicationScoped
public class IdentifierTokens {

    /// 128 bits: no two of a tenant's identifiers share a token.
    private static final int TOKEN_BYTES = 16;

    private final TenantKeys keys;

    IdentifierTokens(TenantKeys keys) {
        this.keys = keys;
    }

    /// The token of a value made of these parts: 22 characters of base64url.
    ///
    /// @param kind what it identifies, for instance `account`; tokens of different kinds never meet
    /// @param parts normalised by the caller (trimmed, upper case)
    public String token(TenantId tenant, String kind, String... parts) {
        Hmac hmac = Hmac.with(keys.tokens(tenant)).add(kind);
        for (String part : parts) {
            hmac.add(part);
        }
        byte[] token = Arrays.copyOf(hmac.finish(), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
