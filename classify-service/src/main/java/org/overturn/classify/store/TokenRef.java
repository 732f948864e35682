package org.overturn.classify.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.overturn.platform.database.UnnestRows;

/// A payer's number for a claim, as a token: what links claims of a tenant, whether it is the claim's own number or
/// that of the original it names.
record TokenRef(String tenantId, String token) {

    static final Comparator<TokenRef> ORDER =
            Comparator.comparing(TokenRef::tenantId).thenComparing(TokenRef::token);

    /// Tokens as rows of a statement, in one order: tenant_id, token.
    static UnnestRows<TokenRef> rows(Collection<TokenRef> tokens) {
        List<TokenRef> sorted = tokens.stream().sorted(ORDER).toList();
        return UnnestRows.of(sorted).text("tenant_id", TokenRef::tenantId).text("token", TokenRef::token);
    }
}
