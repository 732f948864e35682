package org.overturn.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.ingest.core.ScannedTransaction;
import org.overturn.ingest.core.SetHead;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;

/// Keyed hashes of what identifies transaction sets: whoever reads the table cannot try claims against it.
@ApplicationScoped
class Tokens {

    private final IdentifierTokens tokens;

    Tokens(IdentifierTokens tokens) {
        this.tokens = tokens;
    }

    String key(TenantId tenant, ScannedTransaction transaction) {
        return tokens.token(tenant, "remittance-key", transaction.interchangeKey());
    }

    /// As events have it.
    String taxId(TenantId tenant, String taxId) {
        return tokens.token(tenant, "tax", taxId);
    }

    String trace(TenantId tenant, ScannedTransaction transaction) {
        SetHead head = transaction.head();
        return tokens.token(tenant, "remittance-trace", head.payer().id(), head.reference());
    }

    String content(TenantId tenant, ScannedTransaction transaction) {
        return tokens.token(tenant, "remittance-content", transaction.fingerprint());
    }
}
