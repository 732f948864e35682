package org.overturn.appeal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of an item, in the words of the API.
final class Difference {

    private record Field(String name, Function<WorkItem, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("status", it -> it.state().status()),
            new Field("decision", it -> it.state() instanceof WorkState.Decided(var decision) ? decision : null),
            new Field("closure", it -> it.state() instanceof WorkState.Closed(var reason) ? reason : null),
            new Field("assignee", WorkItem::assignee),
            new Field("category", it -> it.denial().category()),
            new Field("type", it -> it.denial().type()),
            new Field("action", it -> it.denial().action()),
            new Field("preventable", it -> it.denial().preventable()),
            new Field("suspected", it -> it.denial().suspected()),
            new Field("carcs", it -> String.join(" ", it.denial().carcs())),
            new Field("deniedCents", it -> it.denial().deniedCents()),
            new Field("atStakeCents", it -> it.denial().atStakeCents()),
            new Field("recoveredCents", WorkItem::recoveredCents),
            new Field("deadlines", Difference::deadlines));

    private Difference() {}

    static List<FieldChange> between(WorkItem before, WorkItem after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            Object from = field.value().apply(before);
            Object to = field.value().apply(after);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field.name(), text(from), text(to)));
            }
        }
        return changes;
    }

    private static String deadlines(WorkItem item) {
        return item.denial().deadlines().stream()
                .map(it -> it.right() + " " + it.dueDate() + " (" + it.rule() + (it.verified() ? ")" : ", unverified)"))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
