package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.ClaimId;
import org.overturn.analytics.core.ClaimTokens;
import org.overturn.analytics.core.Replacement;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;

/// Reads and writes `fact`.
final class FactRows {

    private static final String ON_CONFLICT = """
             on conflict (tenant_id, claim_key) do update set
                revision = excluded.revision, previous_revision = excluded.previous_revision,
                verdict = excluded.verdict, payment_date = excluded.payment_date,
                first_payment_date = excluded.first_payment_date, payer_id = excluded.payer_id,
                provider = excluded.provider, charge_cents = excluded.charge_cents, paid_cents = excluded.paid_cents,
                denied_cents = excluded.denied_cents, recovered_cents = excluded.recovered_cents,
                initial_denial = excluded.initial_denial, preventable = excluded.preventable,
                adjudications = excluded.adjudications, denials = excluded.denials, lines = excluded.lines,
                violations = excluded.violations,
                shares = excluded.shares,
                account_key = coalesce(fact.account_key, excluded.account_key),
                payer_claim_token = coalesce(fact.payer_claim_token, excluded.payer_claim_token)
            where fact.revision = excluded.previous_revision
            """;

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
        UnnestRows<Replacement> rows = rows(replacements, tokens);
        String sql = "insert into fact (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + ON_CONFLICT;
        return rows.bind(session.createNativeQuery(sql))
                .executeUpdate()
                .invoke(written -> {
                    if (written != replacements.size()) {
                        throw new FactsMoved();
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
