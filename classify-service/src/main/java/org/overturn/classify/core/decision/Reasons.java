package org.overturn.classify.core.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.classify.core.policy.KindRule;
import org.overturn.classify.core.policy.Sentence;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.Verdict;

/// Why nothing was paid although nothing was refused, and why a payer has not decided: the codes that say so.
public final class Reasons {

    private static final Set<Kind> OF_ZERO_PAY =
            Set.of(Kind.PATIENT_SHARE, Kind.PRIOR_PAYER, Kind.INFORMATION, Kind.PAYER_MONEY);
    private static final Set<Kind> OF_PENDING = Set.of(Kind.PEND);

    private Reasons() {}

    /// Adds one statement for every code that speaks for such a verdict.
    public static void tell(List<Because> because, ClaimDecision decision, DenialPolicy policy) {
        Verdict verdict = decision.verdict();
        if (verdict != Verdict.ZERO_PAY_NOT_DENIED && verdict != Verdict.PENDED) {
            return;
        }
        Set<Kind> telling = verdict == Verdict.PENDED ? OF_PENDING : OF_ZERO_PAY;
        Set<String> told = new HashSet<>();
        for (UnitDecision unit : decision.units()) {
            tell(because, unit.unit(), telling, told, decision.circumstances());
            if (unit.unit().line() != null
                    && !unit.unit().event().claim().adjustments().isEmpty()) {
                tell(because, Units.claimLevel(unit.unit().event()), telling, told, decision.circumstances());
            }
        }
    }

    private static void tell(
            List<Because> because, Unit unit, Set<Kind> telling, Set<String> told, Circumstances circumstances) {
        DenialPolicy policy = circumstances.policy();
        for (Adjustment adjustment : unit.adjustments()) {
            Carc carc = policy.carc(adjustment.carc());
            if (adjustment.amountCents() != 0
                    && telling.contains(Kinds.of(adjustment, carc, unit, circumstances))
                    && told.add(adjustment.carc())) {
                long segment = adjustment.segment();
                Sentence reason = policy.reason(carc);
                because.add(Explained.by(reason.rule(), policy, unit.event(), segment, "CAS", reason.text()));
                KindRule special = Kinds.ruleOf(adjustment, carc, unit);
                if (special != null && told.add(special.id())) {
                    because.add(Explained.by(special.id(), policy, unit.event(), segment, "CAS", special.text()));
                }
            }
        }
    }
}
