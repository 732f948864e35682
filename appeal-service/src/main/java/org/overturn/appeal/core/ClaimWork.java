package org.overturn.appeal.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.WorkState.Closed;
import org.overturn.appeal.core.WorkState.Outcome;
import org.overturn.appeal.core.WorkState.Recovered;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;
import org.overturn.events.WorkItemChange;

/// All work on one claim, and what an assessment makes of it. The last assessment says everything: assessments may
/// be missed or told twice, the work ends in the same state.
///
/// Invariants after every assessment: at most one item is active; the recovered cents of the claim's items add up to
/// the assessment's, unless no item was ever opened.
///
/// @param revision the last revision applied, zero when none was
/// @param items every item of the claim
public record ClaimWork(long revision, List<WorkItem> items) {

    /// A claim never heard of.
    public static final ClaimWork NONE = new ClaimWork(0, List.of());

    public ClaimWork {
        items = List.copyOf(items);
    }

    /// Applies an assessment and gives what it changes; nothing for a revision that was already seen.
    public List<Step> assessed(ClaimAssessed event, Instant now) {
        if (event.revision() <= revision || event.current().verdict() == Verdict.UNBALANCED) {
            // Amounts that do not add up say neither that the denial stands nor that it is gone.
            return List.of();
        }
        Cause cause = new Cause(HistoryEntry.ENGINE, event.revision(), now, null);
        Optional<WorkItem> target = target(event);
        List<Step> steps = new ArrayList<>();
        if (target.isEmpty() && event.current().verdict().isDenial()) {
            steps.add(open(event, now));
        }
        for (WorkItem item : items) {
            WorkItem after = target.filter(item::equals).isPresent() ? follow(item, event.current()) : supersede(item);
            add(steps, Step.between(item, after, cause));
        }
        return steps;
    }

    /// The round's own item; for a claim no longer denied also the latest round's, whoever paid in the end.
    private Optional<WorkItem> target(ClaimAssessed event) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        WorkItemId id = Origin.of(event).id();
        Optional<WorkItem> own = items.stream().filter(it -> it.id().equals(id)).findFirst();
        if (own.isPresent() || event.current().verdict().isDenial()) {
            return own;
        }
        return items.stream()
                .max(Comparator.comparingInt((WorkItem it) -> it.origin().round())
                        .thenComparing(WorkItem::openedAt)
                        .thenComparing(it -> it.id().value()));
    }

    private static Step open(ClaimAssessed event, Instant now) {
        Origin origin = Origin.of(event);
        Trail trail = new Trail(1, event.revision(), WorkItemChange.OPENED, now);
        Assessment current = event.current();
        WorkItem item = new WorkItem(
                origin.id(),
                origin,
                DenialFacts.of(current),
                new WorkState.Open(),
                current.recoveredCents(),
                null,
                now,
                trail);
        return new Step(item, null);
    }

    private static WorkItem follow(WorkItem item, Assessment current) {
        if (current.verdict().isDenial()) {
            return item.withDenial(DenialFacts.of(current), current.recoveredCents());
        }
        return item.withState(item.state().resolved(outcome(current)), current.recoveredCents());
    }

    private static Outcome outcome(Assessment current) {
        return switch (current.verdict()) {
            case REVERSED -> new Closed(Closure.REVERSED);
            case PENDED -> new Closed(Closure.PENDED);
            case FORWARDED -> new Closed(Closure.FORWARDED);
            case PAID, ZERO_PAY_NOT_DENIED ->
                current.recoveredCents() > 0 ? new Recovered() : new Closed(Closure.NO_LONGER_DENIED);
            case ESTIMATE, NOT_COUNTED -> new Closed(Closure.NO_LONGER_DENIED);
            case FULL_DENIAL, PARTIAL_DENIAL, SUSPECT_DENIAL, UNBALANCED ->
                throw new IllegalStateException(current.verdict() + " does not end a denial");
        };
    }

    private static WorkItem supersede(WorkItem item) {
        Closed superseded = new Closed(Closure.SUPERSEDED);
        WorkState next = item.state() instanceof Closed ? item.state() : superseded;
        return item.withState(next, 0);
    }

    private static void add(List<Step> steps, @Nullable Step step) {
        if (step != null) {
            steps.add(step);
        }
    }
}
