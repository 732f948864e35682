package org.overturn.classify.core.decision;

import java.util.List;
import org.overturn.classify.core.policy.Definition;
import org.overturn.events.Verdict;

/// The decision on one line, or on a claim without lines.
///
/// @param unit what was judged
/// @param verdict what it came to
/// @param deniedCents refused
/// @param patientCents the patient's share
/// @param contractualCents written off by contract
/// @param refusals the refused amounts; their sum is `deniedCents`
record UnitDecision(
        Unit unit,
        Verdict verdict,
        long deniedCents,
        long patientCents,
        long contractualCents,
        List<Refusal> refusals) {

    static UnitDecision of(Unit unit, Circumstances circumstances) {
        Tally tally = Tally.of(unit, circumstances);
        Verdict verdict = verdict(unit, tally, circumstances.policy().definition());
        return switch (verdict) {
            case FULL_DENIAL, PARTIAL_DENIAL ->
                new UnitDecision(unit, verdict, tally.denied, tally.patient, tally.contractual, tally.refused);
            case SUSPECT_DENIAL ->
                new UnitDecision(unit, verdict, tally.contractual, tally.patient, tally.contractual, tally.writtenOff);
            case PAID, ZERO_PAY_NOT_DENIED, PENDED, FORWARDED, REVERSED, ESTIMATE, UNBALANCED, NOT_COUNTED ->
                new UnitDecision(unit, verdict, 0, tally.patient, tally.contractual, List.of());
        };
    }

    /// A line of an adjudication that decides nothing.
    static UnitDecision undecided(Unit unit, Verdict verdict) {
        return new UnitDecision(unit, verdict, 0, 0, 0, List.of());
    }

    /// The same line after another payer paid it: nothing is refused any more.
    UnitDecision madeGood() {
        return new UnitDecision(unit, Verdict.ZERO_PAY_NOT_DENIED, 0, patientCents, contractualCents, List.of());
    }

    /// The procedure of the domain's decision table, in its order.
    private static Verdict verdict(Unit unit, Tally tally, Definition definition) {
        if (unit.chargeCents() <= definition.uncountedChargeCents()) {
            return Verdict.NOT_COUNTED;
        }
        if (!unit.isBalanced()) {
            return Verdict.UNBALANCED;
        }
        if (tally.pended) {
            return Verdict.PENDED;
        }
        if (tally.denied > 0) {
            return unit.paidCents() == 0 && tally.patient == 0 ? Verdict.FULL_DENIAL : Verdict.PARTIAL_DENIAL;
        }
        if (unit.paidCents() != 0) {
            return Verdict.PAID;
        }
        return tally.contractual >= unit.chargeCents() - definition.toleranceCents()
                ? Verdict.SUSPECT_DENIAL
                : Verdict.ZERO_PAY_NOT_DENIED;
    }
}
