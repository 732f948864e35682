package org.overturn.classify.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.tenant.TenantId;

/// Events that were taken from the topic together, each once, in the order in which everybody writes them.
record Batch(List<AdjudicationRow> rows) {

    private static final Comparator<AdjudicationRow> ORDER = Comparator.comparing(
                    (AdjudicationRow row) -> row.event().tenantId())
            .thenComparing(AdjudicationRow::remittanceId)
            .thenComparingInt(row -> row.source().transaction())
            .thenComparingInt(row -> row.source().claim());

    /// For worker threads: packing takes a processor's time. What is kept of an event is what came of it, so that a
    /// field which this version does not know yet is kept too.
    static Batch of(List<Encoded<ClaimAdjudicated>> events) {
        Map<String, Encoded<ClaimAdjudicated>> once = new LinkedHashMap<>();
        events.forEach(
                one -> once.putIfAbsent(one.event().tenantId() + one.event().eventId(), one));
        List<Encoded<ClaimAdjudicated>> each = List.copyOf(once.values());
        List<byte[]> packed =
                Packing.EVENTS.pack(each.stream().map(Encoded::json).toList());
        return new Batch(IntStream.range(0, each.size())
                .mapToObj(i -> new AdjudicationRow(each.get(i).event(), packed.get(i)))
                .sorted(ORDER)
                .toList());
    }

    Set<ClaimRef> claims() {
        return rows.stream().map(row -> ClaimRef.of(row.event())).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<TenantId> tenants() {
        return rows.stream().map(row -> TenantId.of(row.event().tenantId())).collect(Collectors.toUnmodifiableSet());
    }

    /// Those that are not among what is stored.
    List<AdjudicationRow> beyond(List<Carried> stored) {
        Set<String> known = stored.stream().map(Carried::eventId).collect(Collectors.toUnmodifiableSet());
        return rows.stream()
                .filter(row -> !known.contains(row.eventId().toString()))
                .toList();
    }

    /// Those with these ids.
    List<AdjudicationRow> only(Set<UUID> eventIds) {
        return rows.stream().filter(row -> eventIds.contains(row.eventId())).toList();
    }
}
