package org.overturn.ingest.vault;

import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.Identifiers;

/// The mapping's identifiers with a tenant's keys. Deterministic: publishing again gives the same bytes.
record Sealing(IdentifierCipher cipher, IdentifierTokens tokens, TenantId tenant) implements Identifiers {

    @Override
    public String token(String kind, String... parts) {
        return tokens.token(tenant, kind, parts);
    }

    @Override
    public String seal(String purpose, String eventId, String plain) {
        return cipher.encrypt(tenant, purpose, eventId, plain);
    }
}
