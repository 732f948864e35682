package org.overturn.classify.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.events.Assessment;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;

/// What a policy's answer comes to for those who work with it: everything but its version and its words.
record Outcome(Assessment assessment, List<Denial> denials, Set<Due> deadlines) {

    static Outcome of(Assessment assessment) {
        return new Outcome(
                assessment,
                assessment.denials().stream().map(Outcome::withoutWords).toList(),
                assessment.deadlines().stream().map(Due::of).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isSameAs(Outcome other) {
        return assessment.verdict() == other.assessment.verdict()
                && assessment.deniedCents() == other.assessment.deniedCents()
                && assessment.initialDenial() == other.assessment.initialDenial()
                && assessment.postPaymentDenial() == other.assessment.postPaymentDenial()
                && denials.equals(other.denials)
                && deadlines.equals(other.deadlines);
    }

    private static Denial withoutWords(Denial denial) {
        return new Denial(
                denial.line(),
                denial.procedure(),
                denial.group(),
                denial.carc(),
                denial.rarcs(),
                denial.amountCents(),
                denial.category(),
                denial.type(),
                denial.liability(),
                denial.preventable(),
                denial.primary(),
                denial.action(),
                List.of());
    }

    /// A right and its last day.
    record Due(String right, LocalDate dueDate, boolean verified) {
        static Due of(Deadline deadline) {
            return new Due(deadline.right(), deadline.dueDate(), deadline.verified());
        }
    }
}
