package org.overturn.platform.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Keeps each seal once. Some it cannot process, and tests can break it altogether or make it wait.
@ApplicationScoped
public class SealStore {

    private final Database database;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean broken;
    private volatile CompletableFuture<Void> door = CompletableFuture.completedFuture(null);
    private volatile String antidote = "none";

    SealStore(Database database) {
        this.database = database;
    }

    public Uni<Void> handle(List<RemittanceSealed> seals) {
        calls.incrementAndGet();
        CompletableFuture<Void> open = door;
        return Uni.createFrom()
                .completionStage(() -> open)
                .chain(() -> database.asWorker(tenants(seals), session -> store(session, seals)))
                .replaceWithVoid();
    }

    public void breakDown(boolean now) {
        broken = now;
    }

    public void cure(String eventId) {
        antidote = eventId;
    }

    public CompletableFuture<Void> shutDoor() {
        CompletableFuture<Void> shut = new CompletableFuture<>();
        door = shut;
        return shut;
    }

    public int calls() {
        return calls.get();
    }

    private Uni<Integer> store(Mutiny.StatelessSession session, List<RemittanceSealed> seals) {
        var rows = UnnestRows.of(seals)
                .text("tenant_id", RemittanceSealed::tenantId)
                .text("event_id", RemittanceSealed::eventId)
                .bigint("paid_cents", RemittanceSealed::paidCents);
        String sql = "insert into seal (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict do nothing";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().invoke(() -> seals.forEach(this::check));
    }

    private void check(RemittanceSealed seal) {
        if (broken || (seal.eventId().contains("poison") && !seal.eventId().equals(antidote))) {
            throw new IllegalStateException("SECRET of " + seal.eventId());
        }
    }

    private static Set<TenantId> tenants(List<RemittanceSealed> seals) {
        return seals.stream().map(seal -> TenantId.of(seal.tenantId())).collect(Collectors.toSet());
    }
}
