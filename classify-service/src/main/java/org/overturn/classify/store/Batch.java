package org.overturn.classify.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.tenant.TenantId;

/// Events that were taken from the topic together, each once, in the order in which everybody writes them.
record Batch(List<AdjudicationRow> rows) {

    private static final Comparator<AdjudicationRow> ORDER = Comparator.comparing(
                    (AdjudicationRow row) -> row.event().tenantId())
            .thenComparing(AdjudicationRow::remittanceId)
            .thenComparingInt(row -> row.source().transaction())
            .thenComparingInt(row -> row.source().claim());

    static Batch of(List<ClaimAdjudicated> events, AdjudicationTable table) {
        Map<String, ClaimAdjudicated> once = new LinkedHashMap<>();
        events.forEach(event -> once.putIfAbsent(event.tenantId() + event.eventId(), event));
        return new Batch(
                table.rows(List.copyOf(once.values())).stream().sorted(ORDER).toList());
    }

    Set<ClaimRef> claims() {
        return rows.stream().map(row -> ClaimRef.of(row.event())).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<TenantId> tenants() {
        return rows.stream().map(row -> TenantId.of(row.event().tenantId())).collect(Collectors.toUnmodifiableSet());
    }

    /// The events that were not stored before.
    List<ClaimAdjudicated> fresh(Collection<UUID> added) {
        return rows.stream()
                .filter(row -> added.contains(row.eventId()))
                .map(AdjudicationRow::event)
                .toList();
    }
}
