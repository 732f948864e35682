package org.overturn.appeal.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Deadline;

/// A last day, with the rule it comes from; `verified` is false where the rule's source is weak.
@Schema(name = "WorkItemDeadline")
public record DeadlineView(
        String rule,
        String right,
        LocalDate dueDate,
        @Nullable LocalDate triggerDate,
        String trigger,
        boolean verified,
        String text) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.rule(),
                deadline.right(),
                deadline.dueDate(),
                deadline.triggerDate(),
                deadline.trigger(),
                deadline.verified(),
                deadline.text());
    }
}
