package org.overturn.appeal.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Assessment;
import org.overturn.events.Category;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;
import org.overturn.events.Verdict;

/// What a work item knows of its denial, taken from the latest assessment that denies the round.
///
/// @param category root cause of the primary denial
/// @param type its roll-up
/// @param action what to do
/// @param preventable whether it could have been avoided
/// @param suspected a denial in disguise: everything written off as contractual, nothing refused in words
/// @param deniedCents refused, in cents
/// @param atStakeCents what could be paid at most, in cents: the refused amount, or for a suspected denial the
///     charge less what was paid and what the patient owes
/// @param carcs reason codes, the primary denial's first
/// @param deadlines last days for what may be done
public record DenialFacts(
        Category category,
        DenialType type,
        NextAction action,
        Preventable preventable,
        boolean suspected,
        long deniedCents,
        long atStakeCents,
        List<String> carcs,
        List<Deadline> deadlines) {

    public DenialFacts {
        carcs = List.copyOf(carcs);
        deadlines = List.copyOf(deadlines);
    }

    /// Reads the facts of a denied claim.
    public static DenialFacts of(Assessment assessment) {
        boolean suspected = assessment.verdict() == Verdict.SUSPECT_DENIAL;
        long atStake = suspected
                ? assessment.chargeCents() - assessment.paidCents() - assessment.patientCents()
                : assessment.deniedCents();
        Optional<Denial> primary = primary(assessment.denials());
        return new DenialFacts(
                primary.map(Denial::category).orElse(Category.PRICING_CONTRACT),
                primary.map(Denial::type).orElse(DenialType.OTHER),
                primary.map(Denial::action).orElse(NextAction.WRITE_OFF_REVIEW),
                primary.map(Denial::preventable).orElse(Preventable.NO),
                suspected,
                assessment.deniedCents(),
                Math.max(0, atStake),
                carcs(assessment.denials()),
                assessment.deadlines());
    }

    /// The day that matters: the earliest last day for what the action needs, else the earliest of all; null when no
    /// deadline is known.
    public @Nullable LocalDate dueDate() {
        Comparator<Deadline> order = Comparator.comparing((Deadline it) -> !Rights.fit(action, it.right()))
                .thenComparing(Deadline::dueDate);
        return deadlines.stream().min(order).map(Deadline::dueDate).orElse(null);
    }

    private static Optional<Denial> primary(List<Denial> denials) {
        return denials.stream()
                .min(Comparator.comparing((Denial it) -> !it.primary())
                        .thenComparing(Denial::amountCents, Comparator.reverseOrder())
                        .thenComparing(Denial::carc));
    }

    private static List<String> carcs(List<Denial> denials) {
        return denials.stream()
                .sorted(Comparator.comparing((Denial it) -> !it.primary()))
                .map(Denial::carc)
                .distinct()
                .toList();
    }
}
