package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ledger.Pair;
import org.overturn.analytics.core.ledger.Standing;
import org.overturn.events.ProviderAdjusted;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;

/// Reads and writes `provider_adjustment` and holds `ledger_account`.
final class AdjustmentRows {

    private static final String COLUMNS = """
            tenant_id, event_id, ledger_key, remittance_id, transaction, pair, segment, payer_id, payer_name, payee_name,
            payee_npi, provider_npi, payment_date, fiscal_period_end, trace_number, code, amount_cents, reference,
            reference_token, effect, names_claim""";

    private static final String INSERT = "insert into provider_adjustment (" + COLUMNS + """
            , claim_keys, account_keys, payer_claim_tokens, state, open_cents, acknowledged)
            select %s, string_to_array(claim_keys, ' '), string_to_array(account_keys, ' '),
                   string_to_array(payer_claim_tokens, ' '), 'SETTLED', 0, false
            from %s order by tenant_id, event_id
            on conflict do nothing returning tenant_id || ' ' || event_id
            """;

    private AdjustmentRows() {}

    /// Holds the accounts until the end of the transaction, in the order of their keys.
    static Uni<Void> hold(Mutiny.StatelessSession session, List<AdjustmentRow> batch) {
        var accounts = UnnestRows.of(List.copyOf(batch.stream()
                        .map(AdjustmentRow::event)
                        .collect(Collectors.toMap(
                                event -> Map.entry(event.tenantId(), event.ledgerKey()), event -> event, (a, b) -> a))
                        .values()))
                .text("tenant_id", ProviderAdjusted::tenantId)
                .text("ledger_key", ProviderAdjusted::ledgerKey);
        String sql = "insert into ledger_account (tenant_id, ledger_key) select tenant_id, ledger_key from "
                + accounts.fragment("k") + " order by tenant_id, ledger_key"
                + " on conflict (tenant_id, ledger_key) do update set ledger_key = excluded.ledger_key";
        return accounts.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }

    /// Adds those that are not there.
    ///
    /// @return names of the ones that were added
    static Uni<Set<String>> insert(Mutiny.StatelessSession session, List<AdjustmentRow> batch) {
        var rows = rows(batch);
        String sql = INSERT.formatted(COLUMNS, rows.fragment("r"));
        return rows.bind(session.createNativeQuery(sql, String.class))
                .getResultList()
                .map(Set::copyOf);
    }

    /// Everything that has to do with these rows.
    ///
    /// @param balances codes whose balance is that of the account
    static Uni<List<Pair>> related(
            Mutiny.StatelessSession session, List<AdjustmentRow> added, Collection<String> balances) {
        var keys = UnnestRows.of(added)
                .text("tenant_id", row -> row.event().tenantId())
                .text("event_id", row -> row.event().eventId());
        return keys.bind(session.createNativeQuery(relatedTo(keys.fragment("k")), String.class))
                .setParameter("balances", balances.toArray(String[]::new))
                .getResultList()
                .map(rows -> RowJson.readAll(rows, Pair.class));
    }

    /// Notes where they stand.
    static Uni<Void> stand(Mutiny.StatelessSession session, List<Standing> standings) {
        var rows = UnnestRows.of(standings)
                .text("tenant_id", Standing::tenantId)
                .text("event_id", Standing::eventId)
                .text("effect", it -> it.effect().name())
                .text("state", it -> it.state().name())
                .bigint("open_cents", Standing::openCents)
                .bool("acknowledged", Standing::acknowledged);
        return rows.bind(session.createNativeQuery(update(rows.fragment("r"))))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static UnnestRows<AdjustmentRow> rows(List<AdjustmentRow> batch) {
        return UnnestRows.of(batch)
                .text("tenant_id", row -> row.event().tenantId())
                .text("event_id", row -> row.event().eventId())
                .text("ledger_key", row -> row.event().ledgerKey())
                .text("remittance_id", row -> row.event().remittanceId())
                .integer("transaction", row -> row.event().transaction())
                .integer("pair", row -> row.event().index())
                .bigint("segment", row -> row.event().segment())
                .text("payer_id", row -> row.event().payer().id())
                .text("payer_name", row -> row.event().payer().name())
                .text("payee_name", row -> row.event().payee().name())
                .text("payee_npi", row -> row.event().payee().npi())
                .text("provider_npi", row -> row.event().providerNpi())
                .date("payment_date", row -> row.event().paymentDate())
                .date("fiscal_period_end", row -> row.event().fiscalPeriodEnd())
                .text("trace_number", row -> row.event().traceNumber())
                .text("code", row -> row.event().code())
                .bigint("amount_cents", row -> row.event().amountCents())
                .text("reference", row -> row.event().reference())
                .text("reference_token", row -> row.event().referenceToken())
                .text("effect", row -> row.effect().name())
                .bool("names_claim", AdjustmentRow::namesClaim)
                .text("claim_keys", row -> joined(row.candidates().claimKeys()))
                .text("account_keys", row -> joined(row.candidates().accountKeys()))
                .text("payer_claim_tokens", row -> joined(row.candidates().payerClaimTokens()));
    }

    /// Tokens are base64url: a blank separates them.
    private static String joined(List<String> tokens) {
        return String.join(" ", tokens);
    }

    /// All pairs of the payments that have new ones, whatever shares a reference with these, and the balances of their
    /// accounts.
    private static String relatedTo(String keys) {
        return """
            with touched as (
                select distinct p.tenant_id, p.remittance_id, p.transaction
                from %s join provider_adjustment p on p.tenant_id = k.tenant_id and p.event_id = k.event_id
            ), seed as (
                select p.* from touched t join provider_adjustment p using (tenant_id, remittance_id, transaction)
            ), related as (
                select * from seed
                union
                select p.* from provider_adjustment p
                join (select distinct tenant_id, ledger_key, reference_token from seed) s
                    using (tenant_id, ledger_key, reference_token)
                union
                select p.* from provider_adjustment p
                join (select distinct tenant_id, ledger_key from seed) s using (tenant_id, ledger_key)
                where p.code = any(cast(:balances as text[]))
            )
            select to_jsonb(r)::text
            from (select tenant_id, event_id, ledger_key, remittance_id, transaction, pair, payment_date, code,
                         amount_cents, reference_token, acknowledged
                  from related) r
            """.formatted(keys);
    }

    private static String update(String rows) {
        return """
            update provider_adjustment p
            set effect = r.effect, state = r.state, open_cents = r.open_cents, acknowledged = r.acknowledged
            from %s
            where p.tenant_id = r.tenant_id and p.event_id = r.event_id
              and (p.effect, p.state, p.open_cents, p.acknowledged)
                  is distinct from (r.effect, r.state, r.open_cents, r.acknowledged)
            """.formatted(rows);
    }
}
