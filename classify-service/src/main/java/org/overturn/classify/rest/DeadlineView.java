package org.overturn.classify.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Deadline;

/// A last day, and the rule behind it; unverified ones rest on a weak source.
record DeadlineView(
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
