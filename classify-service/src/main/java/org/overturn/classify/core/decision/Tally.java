package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.overturn.classify.core.policy.Carc;
import org.overturn.events.Adjustment;

/// The adjustments of a unit, summed by kind.
final class Tally {

    long denied;
    long patient;
    long contractual;
    boolean pended;
    List<Refusal> refused = List.of();
    List<Refusal> writtenOff = List.of();

    static Tally of(Unit unit, Circumstances circumstances) {
        Tally tally = new Tally();
        List<Adjustment> adjustments = unit.adjustments();
        for (int i = 0; i < adjustments.size(); i++) {
            if (adjustments.get(i).amountCents() != 0) {
                tally.add(unit, adjustments.get(i), circumstances);
            }
        }
        return tally;
    }

    private void add(Unit unit, Adjustment adjustment, Circumstances circumstances) {
        Carc carc = circumstances.policy().carc(adjustment.carc());
        switch (Kinds.of(adjustment, carc, unit, circumstances)) {
            case DENIAL -> {
                denied += adjustment.amountCents();
                refused = with(refused, new Refusal(unit, adjustment, carc));
            }
            case CONTRACTUAL -> {
                contractual += adjustment.amountCents();
                writtenOff = with(writtenOff, new Refusal(unit, adjustment, carc));
            }
            case PATIENT_SHARE -> patient += adjustment.amountCents();
            case PEND -> pended = true;
            case PRIOR_PAYER, INFORMATION, PRICING_ADDITION, PAYER_MONEY -> {}
        }
    }

    private static List<Refusal> with(List<Refusal> refusals, Refusal refusal) {
        List<Refusal> more = refusals.isEmpty() ? new ArrayList<>(2) : refusals;
        more.add(refusal);
        return more;
    }
}
