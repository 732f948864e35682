package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Acknowledgment;
import org.overturn.ingest.core.FileStatus;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.Triage;
import org.overturn.ingest.port.Arrival;
import org.overturn.ingest.port.Chunks;
import org.overturn.ingest.port.ReceiptFilter;
import org.overturn.ingest.port.Remittances;
import org.overturn.ingest.port.StoredRemittance;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;
import org.overturn.x12.Finding;

/// Files in PostgreSQL: each operation is one transaction.
@ApplicationScoped
class RemittanceStore implements Remittances {

    private final Database database;
    private final TriageStore triage;
    private final Tokens tokens;

    RemittanceStore(Database database, TriageStore triage, Tokens tokens) {
        this.database = database;
        this.triage = triage;
        this.tokens = tokens;
    }

    @Override
    public Uni<Outcome> store(Arrival arrival, Chunks chunks) {
        return database.inTenant(
                arrival.tenant(),
                session -> RemittanceTable.claim(session, row(arrival, FileStatus.HELD, ""))
                        .chain(ours -> ours ? first(session, arrival, chunks) : known(session, arrival)));
    }

    @Override
    public Uni<Outcome> reject(Arrival arrival) {
        String acknowledgment = Acknowledgment.of(arrival.id(), arrival.receivedAt(), arrival.scan(), Map.of());
        return database.inTenant(
                arrival.tenant(),
                session -> RemittanceTable.claim(session, row(arrival, FileStatus.REJECTED, acknowledgment))
                        .chain(ours -> ours ? rejected(session, arrival) : known(session, arrival)));
    }

    @Override
    public Uni<List<Receipt>> list(TenantId tenant, ReceiptFilter filter) {
        return database.inTenant(tenant, session -> ReceiptQuery.list(session, tenant, filter));
    }

    @Override
    public Uni<Optional<StoredRemittance>> find(TenantId tenant, RemittanceId id) {
        return database.inTenant(
                tenant,
                session -> RemittanceTable.find(session, tenant, id)
                        .chain(receipt -> receipt.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : withTransactions(session, tenant, receipt.get())
                                        .map(Optional::of)));
    }

    @Override
    public Uni<Optional<String>> acknowledgment(TenantId tenant, RemittanceId id) {
        return database.inTenant(
                tenant,
                session -> session.createNativeQuery(
                                "select acknowledgment from remittance where tenant_id = :tenant and remittance_id = :id",
                                String.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("id", id.value())
                        .getResultList()
                        .map(rows -> rows.stream().findFirst()));
    }

    @Override
    public Uni<Boolean> replay(TenantId tenant, RemittanceId id, String operator) {
        return database.inTenant(
                tenant,
                session -> PublicationTable.again(session, tenant, id)
                        .chain(files -> files == 0
                                ? Uni.createFrom().item(false)
                                : AuditTable.record(session, tenant, operator, "replayed", id, null)
                                        .replaceWith(true)));
    }

    private Uni<Outcome> first(Mutiny.StatelessSession session, Arrival arrival, Chunks chunks) {
        return triage.decide(session, arrival)
                .call(decided -> TransactionTable.insert(session, rows(arrival, decided)))
                .chain(decided -> ChunkTable.insert(session, arrival, chunks)
                        .chain(count -> PublicationTable.open(session, arrival, decided, count))
                        .map(done -> outcome(arrival, decided)));
    }

    private Uni<Outcome> known(Mutiny.StatelessSession session, Arrival arrival) {
        return RemittanceTable.countDelivery(session, arrival)
                .chain(() -> RemittanceTable.find(session, arrival.tenant(), arrival.id()))
                .map(receipt -> new Outcome.Stored(receipt.orElseThrow(), true));
    }

    private static Uni<Outcome> rejected(Mutiny.StatelessSession session, Arrival arrival) {
        return AuditTable.record(session, arrival.tenant(), arrival.sender(), "rejected", arrival.id(), null)
                .replaceWith(new Outcome.Rejected(receipt(arrival, FileStatus.REJECTED, List.of())));
    }

    private static Uni<StoredRemittance> withTransactions(
            Mutiny.StatelessSession session, TenantId tenant, Receipt receipt) {
        return TransactionTable.of(session, tenant, receipt.id())
                .chain(transactions -> PublicationTable.of(session, tenant, receipt.id())
                        .map(publication -> new StoredRemittance(receipt, transactions, publication.orElse(null))));
    }

    private List<TransactionRow> rows(Arrival arrival, Triage decided) {
        return arrival.scan().transactions().stream()
                .map(scanned -> TransactionRow.of(
                        arrival, scanned, tokens.content(arrival.tenant(), scanned), decided.of(scanned)))
                .toList();
    }

    private static RemittanceRow row(Arrival arrival, FileStatus status, String acknowledgment) {
        String findings =
                RemittanceTable.FINDINGS.write(arrival.scan().summary().findings());
        return new RemittanceRow(arrival, status, findings, acknowledgment);
    }

    private static Outcome outcome(Arrival arrival, Triage decided) {
        Receipt receipt = receipt(arrival, decided.status(), decided.findings());
        return decided.collided() ? new Outcome.Collided(receipt) : new Outcome.Stored(receipt, false);
    }

    private static Receipt receipt(Arrival arrival, FileStatus status, List<Finding> later) {
        var summary = arrival.scan().summary();
        return new Receipt(
                arrival.id(),
                arrival.scan().kind(),
                status,
                arrival.receivedAt(),
                arrival.bytes(),
                summary.interchanges(),
                summary.transactions(),
                arrival.scan().totals(),
                arrival.scan().findings(later),
                summary.findingsInAll() + later.size());
    }
}
