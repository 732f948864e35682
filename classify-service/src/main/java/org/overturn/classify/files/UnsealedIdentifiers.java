package org.overturn.classify.files;

import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.Identifiers;

/// Identifiers of a file that is answered at once and goes nowhere: tokens as ever, but nothing is encrypted.
record UnsealedIdentifiers(TenantId tenant, IdentifierTokens tokens) implements Identifiers {

    @Override
    public String token(String kind, String... parts) {
        return tokens.token(tenant, kind, parts);
    }

    @Override
    public String seal(String purpose, String eventId, String plain) {
        return plain;
    }
}
