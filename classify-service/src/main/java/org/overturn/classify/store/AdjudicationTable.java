package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.database.FirstRows;
import org.overturn.platform.database.UnnestRows;

/// What payers said, one row per CLP. Rows are added and never changed: the first telling of an event is the one that
/// stays.
@ApplicationScoped
class AdjudicationTable {

    /// Adds what was looked for and is not there.
    ///
    /// Fails with [AddedMeanwhile] when one of them is there all the same.
    Uni<Void> add(Mutiny.StatelessSession session, List<AdjudicationRow> added) {
        return FirstRows.add(session, "adjudication", rows(added), AddedMeanwhile::new);
    }

    /// Adds what is not there yet.
    ///
    /// @return the ids of the events that were new
    Uni<Set<UUID>> addMissing(Mutiny.StatelessSession session, List<AdjudicationRow> told) {
        var rows = rows(told);
        String sql = "insert into adjudication (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict do nothing returning event_id";
        return rows.bind(session.createNativeQuery(sql, UUID.class))
                .getResultList()
                .map(Set::copyOf);
    }

    private static UnnestRows<AdjudicationRow> rows(List<AdjudicationRow> adjudications) {
        return UnnestRows.of(adjudications)
                .text("tenant_id", row -> row.event().tenantId())
                .uuid("remittance_id", AdjudicationRow::remittanceId)
                .integer("transaction_index", row -> row.source().transaction())
                .integer("claim_index", row -> row.source().claim())
                .uuid("event_id", AdjudicationRow::eventId)
                .text("claim_key", row -> row.event().claimKey())
                .text("patient_control_token", row -> row.event().patientControlToken())
                .text("payer_claim_token", row -> row.event().payerClaimToken())
                .text("original_claim_token", row -> row.event().originalClaimToken())
                .bigint("charge_cents", row -> row.event().claim().chargeCents())
                .bigint("paid_cents", row -> row.event().claim().paidCents())
                .timestamp("received_at", row -> row.event().receivedAt())
                .bytea("event", AdjudicationRow::packed);
    }

    /// Packed events of all claims of a tenant between two, which count as well.
    Uni<List<byte[]>> between(Mutiny.StatelessSession session, ClaimRef first, ClaimRef last) {
        return session.createNativeQuery(
                        "select event from adjudication"
                                + " where tenant_id = :tenant and claim_key between :first and :last",
                        byte[].class)
                .setParameter("tenant", first.tenantId())
                .setParameter("first", first.claimKey())
                .setParameter("last", last.claimKey())
                .getResultList();
    }

    /// Packed events of these claims.
    Uni<List<byte[]>> ofClaims(Mutiny.StatelessSession session, Collection<ClaimRef> claims) {
        var keys = ClaimRef.rows(claims);
        String sql = "select a.event from " + keys.fragment("k") + " join adjudication a using (tenant_id, claim_key)";
        return keys.bind(session.createNativeQuery(sql, byte[].class)).getResultList();
    }
}
