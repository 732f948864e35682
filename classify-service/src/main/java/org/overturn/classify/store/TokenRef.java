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

    /// Rows with a token as `t`, with the hash that adjudications are looked for by. It has to be there before the
    /// look begins: row-level security lets no function of a token come before its own condition, so that no index
    /// would be used.
    static String hashed(UnnestRows<?> rows) {
        return "(select *, hashtextextended(token, 0) as hash from " + rows.fragment("named") + " offset 0) as t";
    }
}
