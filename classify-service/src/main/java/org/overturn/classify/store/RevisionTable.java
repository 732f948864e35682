package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.database.UnnestRows;

/// Every assessment that ever held.
final class RevisionTable {

    private RevisionTable() {}

    static Uni<Integer> add(Mutiny.StatelessSession session, List<RevisionRow> revisions) {
        var rows = UnnestRows.of(revisions)
                .text("tenant_id", row -> row.ref().tenantId())
                .text("claim_key", row -> row.ref().claimKey())
                .bigint("revision", RevisionRow::revision)
                .text("policy_version", RevisionRow::policyVersion)
                .timestamp("assessed_at", RevisionRow::assessedAt)
                .bytea("assessment", RevisionRow::packed);
        String sql = "insert into assessment_revision (" + rows.columns() + ") select * from " + rows.fragment("r");
        return rows.bind(session.createNativeQuery(sql)).executeUpdate();
    }

    /// Number, time and packed assessment of each, oldest first.
    static Uni<List<Object[]>> of(Mutiny.StatelessSession session, ClaimRef claim) {
        return session.createNativeQuery(
                        "select revision, assessed_at, assessment from assessment_revision"
                                + " where tenant_id = :tenant and claim_key = :claim order by revision",
                        Object[].class)
                .setParameter("tenant", claim.tenantId())
                .setParameter("claim", claim.claimKey())
                .getResultList();
    }
}
