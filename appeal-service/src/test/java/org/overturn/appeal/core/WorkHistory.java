package org.overturn.appeal.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.overturn.appeal.Assessed;
import org.overturn.events.ClaimAssessed;

/// Applies assessments one after the other, as the store would.
record WorkHistory(ClaimWork claim, List<HistoryEntry> entries) {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    static WorkHistory of(Assessed... assessments) {
        WorkHistory history = new WorkHistory(ClaimWork.NONE, List.of());
        for (Assessed it : assessments) {
            history = history.then(it.event());
        }
        return history;
    }

    WorkHistory then(ClaimAssessed event) {
        List<Step> steps = claim.assessed(event, NOW);
        Map<WorkItemId, WorkItem> items = new LinkedHashMap<>();
        claim.items().forEach(it -> items.put(it.id(), it));
        List<HistoryEntry> all = new ArrayList<>(entries);
        steps.forEach(it -> items.put(it.item().id(), it.item()));
        steps.stream().map(Step::entry).filter(Objects::nonNull).forEach(all::add);
        long revision = Math.max(claim.revision(), event.revision());
        return new WorkHistory(new ClaimWork(revision, List.copyOf(items.values())), all);
    }

    List<WorkItem> items() {
        return claim.items();
    }

    WorkItem only() {
        if (items().size() != 1) {
            throw new AssertionError("one item expected, not " + items().size());
        }
        return items().getFirst();
    }
}
