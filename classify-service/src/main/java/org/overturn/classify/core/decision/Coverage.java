package org.overturn.classify.core.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.overturn.classify.core.policy.AppealOutcome;
import org.overturn.events.ServiceLine;

/// How decisions of different payers on the same claim relate.
public final class Coverage {

    private Coverage() {}

    /// Whether the later decision pays everything that the denial refused, line by line.
    public static boolean makesGood(ClaimDecision later, ClaimDecision denial) {
        if (later.verdict().isDenial() || !later.verdict().isFinal()) {
            return false;
        }
        for (Refusal refusal : denial.refusals()) {
            if (paidBeyondShare(refusal.unit(), denial, later) == 0) {
                return false;
            }
        }
        return true;
    }

    /// What stays refused of a denial when later decisions of other payers paid some of its lines (E60).
    public static ClaimDecision stillRefused(ClaimDecision denial, List<ClaimDecision> later) {
        if (denial.refusals().size() < 2 || later.isEmpty()) {
            return denial;
        }
        ClaimDecision left = denial.without(unit -> unit.line() != null
                && later.stream().anyMatch(decision -> paidBeyondShare(unit, denial, decision) > 0));
        return left.verdict().isDenial() ? left : denial;
    }

    /// Whether everything refused is refused because an earlier payer refused it.
    public static boolean onlyFollowsPriorPayer(ClaimDecision denial) {
        for (Refusal refusal : denial.refusals()) {
            if (!refusal.carc().followsPriorPayer()) {
                return false;
            }
        }
        return true;
    }

    /// Whether everything refused is the answer to an appeal, so that the denial is not a new one.
    public static boolean onlyAnswersAppeal(ClaimDecision denial) {
        for (Refusal refusal : denial.refusals()) {
            if (refusal.carc().appealOutcome() == AppealOutcome.NONE) {
                return false;
            }
        }
        return denial.verdict().isDenial();
    }

    /// What a later decision paid for what the denial refuses, at most what it refuses.
    public static long paidOfRefused(ClaimDecision denial, ClaimDecision later) {
        Set<Unit> units = new LinkedHashSet<>();
        denial.refusals().forEach(refusal -> units.add(refusal.unit()));
        long paid = 0;
        for (Unit unit : units) {
            paid += paidBeyondShare(unit, denial, later);
        }
        return Math.min(paid, denial.deniedCents());
    }

    /// What the later payer paid beyond the patient's share that the refusal left: paying that share alone, as a
    /// secondary does, makes nothing good.
    private static long paidBeyondShare(Unit refused, ClaimDecision denial, ClaimDecision later) {
        return Math.max(0, paid(refused, later) - denial.patientCentsOf(refused));
    }

    /// Lines are matched by their own number, else by code, modifiers, date and charge, else without the modifiers,
    /// never by position (E60).
    private static long paid(Unit refused, ClaimDecision later) {
        if (refused.line() == null) {
            return paid(later, unit -> true);
        }
        ServiceLine line = refused.line();
        if (isAny(later, unit -> isNumbered(unit, line))) {
            return paid(later, unit -> isNumbered(unit, line));
        }
        if (isAny(later, unit -> isAlike(unit, refused) && isModifiedAlike(unit, line))) {
            return paid(later, unit -> isAlike(unit, refused) && isModifiedAlike(unit, line));
        }
        return paid(later, unit -> unit.line() == null || isAlike(unit, refused));
    }

    private static boolean isAny(ClaimDecision later, Predicate<Unit> which) {
        return later.units().stream().anyMatch(decided -> which.test(decided.unit()));
    }

    private static long paid(ClaimDecision later, Predicate<Unit> which) {
        return later.units().stream()
                .map(UnitDecision::unit)
                .filter(unit -> which.test(unit) && unit.paidCents() > 0)
                .mapToLong(Unit::paidCents)
                .sum();
    }

    private static boolean isNumbered(Unit unit, ServiceLine line) {
        return unit.line() != null
                && line.lineControlToken() != null
                && line.lineControlToken().equals(unit.line().lineControlToken());
    }

    private static boolean isAlike(Unit unit, Unit refused) {
        return unit.line() != null
                && refused.line() != null
                && Objects.equals(refused.procedure(), unit.procedure())
                && refused.chargeCents() == unit.chargeCents()
                && Objects.equals(refused.line().serviceFrom(), unit.line().serviceFrom());
    }

    private static boolean isModifiedAlike(Unit unit, ServiceLine line) {
        return unit.line() != null
                && unit.line().procedure().modifiers().equals(line.procedure().modifiers());
    }
}
