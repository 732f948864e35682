package org.overturn.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A last day for something, with the rule it comes from.
///
/// @param rule id of the deadline rule
/// @param right what may be done until then, for instance `appeal_l1`, `corrected_claim`
/// @param dueDate last day
/// @param triggerDate the day from which the rule counts
/// @param trigger what happened on that day, for instance `BPR16`
/// @param verified false where the rule's source is weak: shown as unverified
/// @param text one sentence
public record Deadline(
        String rule,
        String right,
        LocalDate dueDate,
        @Nullable LocalDate triggerDate,
        String trigger,
        boolean verified,
        String text) {}
