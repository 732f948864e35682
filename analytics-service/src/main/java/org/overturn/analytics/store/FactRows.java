package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.ClaimId;
import org.overturn.analytics.core.ClaimTokens;
import org.overturn.analytics.core.Replacement;
import org.overturn.platform.database.FirstRows;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;

/// Reads and writes `fact`.
final class FactRows {

    /// A number that a fact has stays.
    private static final Set<String> KEPT = Set.of("account_key", "payer_claim_token");

    private FactRows() {}

    /// The facts of these claims as they are kept, locked.
    static Uni<List<ClaimFact>> lockAndRead(Mutiny.StatelessSession session, List<ClaimFact> facts) {
        UnnestRows<ClaimFact> keys =
                UnnestRows.of(facts).text("tenant_id", ClaimFact::tenantId).text("claim_key", ClaimFact::claimKey);
        String sql = "select to_jsonb(f)::text from " + keys.fragment("k")
                + " join fact f on f.tenant_id = k.tenant_id and f.claim_key = k.claim_key"
                + " order by f.tenant_id, f.claim_key for update of f";
        return keys.bind(session.createNativeQuery(sql, String.class))
                .getResultList()
                .map(rows -> RowJson.readAll(rows, FactRow.class).stream()
                        .map(FactRow::toFact)
                        .toList());
    }

    /// Writes the new facts; fails with [FactsMoved] when another writer was faster. A number that a fact has stays:
    /// what else the claim may be named by is in [ClaimTokenRows].
    ///
    /// @param tokens of all these claims
    static Uni<Void> replace(
            Mutiny.StatelessSession session, List<Replacement> replacements, Map<ClaimId, ClaimTokens> tokens) {
        List<Replacement> first =
                replacements.stream().filter(Replacement::isFirst).toList();
        List<Replacement> further =
                replacements.stream().filter(it -> !it.isFirst()).toList();
        return FirstRows.add(session, "fact", rows(first, tokens), FactsMoved::new)
                .chain(() -> change(session, further, tokens));
    }

    private static Uni<Void> change(
            Mutiny.StatelessSession session, List<Replacement> further, Map<ClaimId, ClaimTokens> tokens) {
        if (further.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UnnestRows<Replacement> rows = rows(further, tokens);
        String set = Stream.of(rows.columns().split(", "))
                .skip(2)
                .map(column -> column + " = "
                        + (KEPT.contains(column) ? "coalesce(f." + column + ", r." + column + ")" : "r." + column))
                .collect(Collectors.joining(", "));
        String sql = "update fact f set " + set + " from " + rows.fragment("r")
                + " where f.tenant_id = r.tenant_id and f.claim_key = r.claim_key and f.revision = r.previous_revision";
        return rows.bind(session.createNativeQuery(sql))
                .executeUpdate()
                .invoke(written -> {
                    if (written != further.size()) {
                        throw new FactsMoved(new ConcurrentModificationException());
                    }
                })
                .replaceWithVoid();
    }

    private static UnnestRows<Replacement> rows(List<Replacement> replacements, Map<ClaimId, ClaimTokens> tokens) {
        return UnnestRows.of(replacements)
                .text("tenant_id", it -> it.after().tenantId())
                .text("claim_key", it -> it.after().claimKey())
                .bigint("revision", it -> it.after().revision())
                .bigint("previous_revision", Replacement::previousRevision)
                .text("verdict", it -> it.after().verdict().name())
                .date("payment_date", it -> it.after().paymentDate())
                .date("first_payment_date", it -> it.after().firstPaymentDate())
                .text("payer_id", it -> it.after().payerId())
                .text("provider", it -> it.after().provider())
                .bigint("charge_cents", it -> it.after().chargeCents())
                .bigint("paid_cents", it -> it.after().paidCents())
                .bigint("denied_cents", it -> it.after().deniedCents())
                .bigint("recovered_cents", it -> it.after().recoveredCents())
                .bool("initial_denial", it -> it.after().initialDenial())
                .bool("preventable", it -> it.after().preventable())
                .integer("adjudications", it -> it.after().adjudications())
                .jsonb("denials", it -> RowJson.write(it.after().denials()))
                .jsonb("lines", it -> RowJson.write(it.after().lines()))
                .jsonb("violations", it -> RowJson.write(it.after().violations()))
                .jsonb("shares", it -> RowJson.write(it.after().shares()))
                .text("account_key", it -> tokens(it, tokens).accountKey())
                .text("payer_claim_token", it -> tokens(it, tokens).payerClaimToken());
    }

    private static ClaimTokens tokens(Replacement replacement, Map<ClaimId, ClaimTokens> tokens) {
        return Objects.requireNonNull(tokens.get(ClaimId.of(replacement.after())), "every event names its claim");
    }
}
