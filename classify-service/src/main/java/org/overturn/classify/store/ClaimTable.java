package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessmentSummary;
import org.overturn.events.Verdict;
import org.overturn.platform.database.FirstRows;
import org.overturn.platform.database.UnnestRows;

/// Where claims stand. Whoever changes a claim's assessment holds its row, or is the one who adds it.
final class ClaimTable {

    static final String COLUMNS = "tenant_id, claim_key, revision, fingerprint, policy_version, payer_id,"
            + " verdict, category, paid_cents, denied_cents, round,"
            + " previous_verdict, previous_paid_cents, previous_denied_cents, previous_round";

    private ClaimTable() {}

    /// The rows of these claims that exist, held until the transaction ends. They are locked in one order by everybody,
    /// so that nobody waits in a circle.
    static Uni<Map<ClaimRef, ClaimRow>> lock(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        var keys = ClaimRef.rows(claims);
        String sql = "select " + COLUMNS + " from claim where (tenant_id, claim_key) in (select * from "
                + keys.fragment("k") + ") order by tenant_id, claim_key for update";
        return keys.bind(session.createNativeQuery(sql, Object[].class))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(ClaimTable::read)
                        .collect(Collectors.toUnmodifiableMap(ClaimRow::ref, Function.identity())));
    }

    /// Writes first revisions of claims that have no row and further ones of those that do.
    ///
    /// Fails with [AddedMeanwhile] when somebody else has added a claim since its row was looked for.
    static Uni<Void> write(Mutiny.StatelessSession session, List<ClaimRow> claims) {
        List<ClaimRow> first = claims.stream().filter(ClaimRow::isFirst).toList();
        List<ClaimRow> further = claims.stream().filter(row -> !row.isFirst()).toList();
        return FirstRows.add(session, "claim", rows(first), AddedMeanwhile::new).chain(() -> change(session, further));
    }

    private static Uni<Void> change(Mutiny.StatelessSession session, List<ClaimRow> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = rows(claims);
        String set = Stream.of(rows.columns().split(", "))
                .skip(2)
                .map(column -> column + " = r." + column)
                .collect(Collectors.joining(", "));
        String sql = "update claim c set " + set + " from " + rows.fragment("r")
                + " where c.tenant_id = r.tenant_id and c.claim_key = r.claim_key and c.revision = r.revision - 1";
        return rows.bind(session.createNativeQuery(sql))
                .executeUpdate()
                .invoke(written -> {
                    if (written != claims.size()) {
                        throw new AddedMeanwhile(new ConcurrentModificationException());
                    }
                })
                .replaceWithVoid();
    }

    private static UnnestRows<ClaimRow> rows(List<ClaimRow> claims) {
        return UnnestRows.of(claims)
                .text("tenant_id", row -> row.ref().tenantId())
                .text("claim_key", row -> row.ref().claimKey())
                .bigint("revision", ClaimRow::revision)
                .text("fingerprint", ClaimRow::fingerprint)
                .text("policy_version", ClaimRow::policyVersion)
                .text("payer_id", ClaimRow::payerId)
                .text("verdict", row -> row.verdict().name())
                .text("category", ClaimRow::category)
                .bigint("paid_cents", ClaimRow::paidCents)
                .bigint("denied_cents", ClaimRow::deniedCents)
                .integer("round", ClaimRow::round)
                .text(
                        "previous_verdict",
                        row -> previous(row, one -> one.verdict().name()))
                .bigint("previous_paid_cents", row -> previous(row, AssessmentSummary::paidCents))
                .bigint("previous_denied_cents", row -> previous(row, AssessmentSummary::deniedCents))
                .integer("previous_round", row -> previous(row, AssessmentSummary::round));
    }

    private static <V> @Nullable V previous(ClaimRow row, Function<AssessmentSummary, V> value) {
        AssessmentSummary previous = row.previous();
        return previous == null ? null : value.apply(previous);
    }

    static ClaimRow read(Object[] row) {
        long revision = (long) row[2];
        return new ClaimRow(
                new ClaimRef((String) row[0], (String) row[1]),
                revision,
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Verdict.valueOf((String) row[6]),
                (String) row[7],
                (long) row[8],
                (long) row[9],
                (int) row[10],
                row[11] == null ? null : previous(row, revision - 1));
    }

    private static AssessmentSummary previous(Object[] row, long revision) {
        return new AssessmentSummary(
                revision,
                Verdict.valueOf((String) Objects.requireNonNull(row[11])),
                (long) row[12],
                (long) row[13],
                (int) row[14]);
    }
}
