package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Owner;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `remittance_identity`: who was first. Whoever claims a token that another transaction is claiming at
/// the same time waits for it; all claim in the order of tokens, so that they do not wait in a circle.
final class IdentityTable {

    private IdentityTable() {}

    /// Claims tokens.
    ///
    /// @return the tokens that are ours now
    static Uni<Set<String>> claim(Mutiny.StatelessSession session, TenantId tenant, Kind kind, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var rows = UnnestRows.of(claims.stream()
                        .sorted(Comparator.comparing(Claim::token)
                                .thenComparingInt(claim -> claim.owner().transaction()))
                        .toList())
                .text("token", Claim::token)
                .uuid("remittance_id", claim -> claim.owner().remittance().value())
                .integer("transaction_index", claim -> claim.owner().transaction());
        String sql = "insert into remittance_identity (tenant_id, kind, " + rows.columns() + ")"
                + " select :tenant, :kind, " + rows.columns() + " from " + rows.fragment("r")
                + " on conflict do nothing returning token || ' ' || transaction_index";
        return rows.bind(session.createNativeQuery(sql, String.class))
                .setParameter("tenant", tenant.value())
                .setParameter("kind", Names.of(kind))
                .getResultList()
                .map(Set::copyOf);
    }

    /// Who owns these tokens.
    static Uni<Map<String, Owner>> owners(
            Mutiny.StatelessSession session, TenantId tenant, Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery("""
                        select token, remittance_id, transaction_index from remittance_identity
                        where tenant_id = :tenant and kind = :kind and token = any(cast(:tokens as text[]))""", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("kind", Names.of(kind))
                .setParameter("tokens", tokens.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(IdentityTable::token, IdentityTable::owner)));
    }

    private static String token(Tuple row) {
        return row.get("token", String.class);
    }

    private static Owner owner(Tuple row) {
        return new Owner(
                new RemittanceId(row.get("remittance_id", UUID.class)), row.get("transaction_index", Integer.class));
    }

    /// What a token stands for.
    enum Kind {
        KEY,
        CONTENT,
        /// A payer's trace number, which must be unique and is not: noted, never decisive.
        TRACE
    }

    /// A token that somebody claims.
    record Claim(String token, Owner owner) {

        /// As [IdentityTable#claim] names those that are ours.
        String name() {
            return token + " " + owner.transaction();
        }
    }
}
