package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.appeal.core.Announcement;
import org.overturn.appeal.core.BatchFold;
import org.overturn.appeal.core.BatchFold.Claim;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.appeal.core.Step;
import org.overturn.appeal.core.WorkItem;
import org.overturn.appeal.core.WorkItemId;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Applies batches of assessments: one transaction, at most four statements, whatever the size of the batch; none
/// where nothing in it bears on work.
@ApplicationScoped
class AssessmentStore {

    private final Database database;
    private final ItemWriter writer;
    private final Clock clock;

    AssessmentStore(Database database, OverturnChances chances, Clock clock) {
        this.database = database;
        this.writer = new ItemWriter(chances);
        this.clock = clock;
    }

    Uni<List<WorkItemChanged>> apply(List<ClaimAssessed> batch) {
        Map<Claim, ClaimAssessed> latest = BatchFold.latest(batch);
        if (latest.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<TenantId> tenants =
                latest.keySet().stream().map(it -> TenantId.of(it.tenantId())).collect(Collectors.toSet());
        return database.asWorker(
                tenants,
                session -> freshClaims(session, List.copyOf(latest.values())).chain(it -> fold(session, latest, it)));
    }

    private static Uni<Set<Claim>> freshClaims(Mutiny.StatelessSession session, List<ClaimAssessed> events) {
        UnnestRows<ClaimAssessed> rows = keys(events).bigint("revision", ClaimAssessed::revision);
        return rows.bind(session.createNativeQuery(Sql.CLAIM_REVISIONS.formatted(rows.fragment("r")), String.class))
                .getResultList()
                .map(claims -> claims.stream().map(AssessmentStore::claim).collect(Collectors.toSet()));
    }

    private Uni<List<WorkItemChanged>> fold(
            Mutiny.StatelessSession session, Map<Claim, ClaimAssessed> latest, Set<Claim> fresh) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return items(session, BatchFold.heardOfBefore(latest, fresh))
                .chain(items -> write(session, latest, items, BatchFold.steps(latest, fresh, items, now)));
    }

    private static Uni<List<WorkItem>> items(Mutiny.StatelessSession session, List<ClaimAssessed> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UnnestRows<ClaimAssessed> claims = keys(events);
        return claims.bind(session.createNativeQuery(Sql.ITEMS_OF_CLAIMS.formatted(claims.fragment("k")), String.class))
                .getResultList()
                .map(rows -> RowJson.readAll(rows, WorkItemRow.class).stream()
                        .map(WorkItemRows::toItem)
                        .toList());
    }

    private Uni<List<WorkItemChanged>> write(
            Mutiny.StatelessSession session,
            Map<Claim, ClaimAssessed> latest,
            List<WorkItem> before,
            List<Step> steps) {
        return writer.write(session, steps).replaceWith(() -> touched(latest, before, steps));
    }

    /// Items whose latest change these revisions made: those changed now, and those changed when the same revision
    /// came before.
    private static List<WorkItemChanged> touched(
            Map<Claim, ClaimAssessed> latest, List<WorkItem> before, List<Step> steps) {
        Map<WorkItemId, WorkItem> items = new LinkedHashMap<>();
        before.forEach(it -> items.put(it.id(), it));
        steps.forEach(it -> items.put(it.item().id(), it.item()));
        List<WorkItemChanged> changes = new ArrayList<>();
        for (WorkItem item : items.values()) {
            ClaimAssessed event =
                    latest.get(new Claim(item.origin().tenantId(), item.origin().claimKey()));
            if (event != null && event.revision() == item.trail().revision()) {
                changes.add(Announcement.of(item));
            }
        }
        return changes;
    }

    private static UnnestRows<ClaimAssessed> keys(List<ClaimAssessed> events) {
        return UnnestRows.of(events)
                .text("tenant_id", ClaimAssessed::tenantId)
                .text("claim_key", ClaimAssessed::claimKey);
    }

    private static Claim claim(String row) {
        String[] key = RowJson.read(row, String[].class);
        return new Claim(key[0], key[1]);
    }
}
