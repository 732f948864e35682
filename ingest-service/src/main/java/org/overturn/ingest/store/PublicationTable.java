package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Acknowledgment;
import org.overturn.ingest.core.Decision;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.Triage;
import org.overturn.ingest.port.Arrival;
import org.overturn.ingest.port.StoredRemittance.Publication;
import org.overturn.platform.tenant.TenantId;

/// Statements on `publication` as requests need them.
final class PublicationTable {

    private PublicationTable() {}

    /// Ends the storing of a file: what became of it is known now.
    static Uni<Integer> open(Mutiny.StatelessSession session, Arrival arrival, Triage triage, int chunks) {
        Map<Integer, Decision> decisions = triage.decisions();
        boolean nothing = decisions.values().stream().noneMatch(one -> one instanceof Decision.Accepted);
        return session.createNativeQuery("""
                        with opened as (
                            insert into publication (tenant_id, remittance_id, state, due_at)
                            values (:tenant, :id, :state, now())
                        )
                        update remittance set status = :status, chunks = :chunks, acknowledgment = :acknowledgment,
                            findings = cast(cast(:findings as text) as jsonb), findings_in_all = findings_in_all + :found
                        where tenant_id = :tenant and remittance_id = :id""")
                .setParameter("tenant", arrival.tenant().value())
                .setParameter("id", arrival.id().value())
                .setParameter("state", nothing ? "published" : "pending")
                .setParameter("status", Names.of(triage.status()))
                .setParameter("chunks", chunks)
                .setParameter(
                        "findings",
                        RemittanceTable.FINDINGS.write(arrival.scan().findings(triage.findings())))
                .setParameter("found", triage.findings().size())
                .setParameter(
                        "acknowledgment",
                        Acknowledgment.of(arrival.id(), arrival.receivedAt(), arrival.scan(), decisions))
                .executeUpdate();
    }

    /// Empty for a refused file: it has none.
    static Uni<Optional<Publication>> of(Mutiny.StatelessSession session, TenantId tenant, RemittanceId id) {
        return session.createNativeQuery("""
                        select p.state, p.published_at,
                               cast(coalesce(sum(t.published_claims), 0) as bigint) as published_claims
                        from publication p
                        left join remittance_transaction t
                            on t.tenant_id = p.tenant_id and t.remittance_id = p.remittance_id
                        where p.tenant_id = :tenant and p.remittance_id = :id
                        group by p.state, p.published_at""", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PublicationTable::publication));
    }

    /// Everything that was published is due again, and to be confirmed again.
    ///
    /// @return 1, or 0 when there is no such file
    static Uni<Integer> again(Mutiny.StatelessSession session, TenantId tenant, RemittanceId id) {
        return session.createNativeQuery("""
                        with reset as (
                            update remittance_transaction x
                            set published_claims = 0, published_at = null, published_again = 0, awaited = %s
                            from (select kind from remittance where tenant_id = :tenant and remittance_id = :id) r
                            where tenant_id = :tenant and remittance_id = :id and status = 'accepted'
                        )
                        update publication set state = 'pending', due_at = now(), queued_at = now(), lease = null, failures = 0
                        where tenant_id = :tenant and remittance_id = :id""".formatted(TransactionTable.allAwaited("r.kind")))
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /// Something is due that was not.
    static Uni<Integer> due(Mutiny.StatelessSession session, TenantId tenant, RemittanceId id) {
        return session.createNativeQuery("""
                        update publication set state = 'pending', due_at = now(), queued_at = now(), lease = null, failures = 0
                        where tenant_id = :tenant and remittance_id = :id""")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private static Publication publication(Tuple row) {
        return new Publication(
                row.get("state", String.class),
                row.get("published_claims", Long.class),
                Rows.instantOrNull(row, "published_at"));
    }
}
