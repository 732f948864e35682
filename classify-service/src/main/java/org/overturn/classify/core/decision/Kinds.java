package org.overturn.classify.core.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.Kind;
import org.overturn.classify.core.policy.KindRule;
import org.overturn.events.Adjustment;
import org.overturn.events.Category;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;

/// What kind an adjustment is here: the CARC's kind, refined by sign, group, remarks, profile and history.
final class Kinds {

    private Kinds() {}

    static Kind of(Adjustment adjustment, Carc carc, Unit unit, Circumstances circumstances) {
        if (adjustment.amountCents() < 0) {
            return Kind.PRICING_ADDITION;
        }
        KindRule special = ruleOf(adjustment, carc, unit);
        if (special != null) {
            return special.result();
        }
        if (unit.bundledAndPaid() && carc.category() == Category.BUNDLING_NCCI) {
            return Kind.INFORMATION;
        }
        Kind kind = isConditionMet(carc, unit, circumstances) ? Kind.DENIAL : carc.kind();
        return circumstances.patientUnknown() && turnsIntoDenial(kind) && unit.paidCents() == 0 ? Kind.DENIAL : kind;
    }

    /// The rule that makes the adjustment something else than its code says; null when none does.
    static @Nullable KindRule ruleOf(Adjustment adjustment, Carc carc, Unit unit) {
        for (KindRule rule : carc.kindRules()) {
            if (applies(rule, adjustment, unit)) {
                return rule;
            }
        }
        return null;
    }

    /// A payer that does not know the patient refuses everything, whatever code it picks (E01).
    private static boolean turnsIntoDenial(Kind kind) {
        return kind == Kind.CONTRACTUAL || kind == Kind.INFORMATION;
    }

    private static boolean isConditionMet(Carc carc, Unit unit, Circumstances circumstances) {
        return switch (carc.condition()) {
            case NONE -> false;
            case ALWAYS -> true;
            case NOTHING_PAID -> unit.paidCents() == 0;
            case ORIGINAL_UNKNOWN -> !circumstances.isDecidedElsewhere(unit.line());
            case PAYMENT_UNKNOWN -> !circumstances.isPaidElsewhere(unit.line());
            case NOT_CAPITATED -> !isCapitated(unit.event(), circumstances);
        };
    }

    private static boolean isCapitated(ClaimAdjudicated event, Circumstances circumstances) {
        return circumstances.policy().profiles().isCapitated(event.payer());
    }

    private static boolean applies(KindRule rule, Adjustment adjustment, Unit unit) {
        if (!rule.groups().isEmpty() && !rule.groups().contains(adjustment.group())) {
            return false;
        }
        return rule.remarks().isEmpty()
                || hasAny(rule, unit.remarks())
                || hasAny(rule, unit.event().claim().remarks());
    }

    private static boolean hasAny(KindRule rule, List<Remark> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            if (rule.remarks().contains(remarks.get(i).code())) {
                return true;
            }
        }
        return false;
    }
}
