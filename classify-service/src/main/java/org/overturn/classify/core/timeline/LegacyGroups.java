package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.ServiceLine;

/// The group code CR of older remittances only says that a decision was corrected, not whose money it is. It is read
/// as the group that the same reason code has elsewhere in the claim's history, else as the one that goes with the
/// reason code (E14).
/// Source: X12 004010X091A1, CAS01
public final class LegacyGroups {

    /// The old mark of corrections and reversals.
    public static final String CORRECTION = "CR";

    private final Map<String, String> byCarc = new HashMap<>();
    private final DenialPolicy policy;

    private LegacyGroups(DenialPolicy policy) {
        this.policy = policy;
    }

    /// The adjudications with today's group codes; the same list where nothing is old.
    static List<ClaimAdjudicated> translated(List<ClaimAdjudicated> inOrder, DenialPolicy policy) {
        boolean old = false;
        for (ClaimAdjudicated event : inOrder) {
            old |= isOld(event);
        }
        if (!old) {
            return inOrder;
        }
        LegacyGroups groups = new LegacyGroups(policy);
        inOrder.forEach(groups::learn);
        return inOrder.stream()
                .map(event -> isOld(event) ? groups.translate(event) : event)
                .toList();
    }

    private static boolean isOld(ClaimAdjudicated event) {
        boolean old = isOld(event.claim().adjustments());
        List<ServiceLine> lines = event.claim().lines();
        for (int i = 0; !old && i < lines.size(); i++) {
            old = isOld(lines.get(i).adjustments());
        }
        return old;
    }

    private static boolean isOld(List<Adjustment> adjustments) {
        for (int i = 0; i < adjustments.size(); i++) {
            if (adjustments.get(i).group().equals(CORRECTION)) {
                return true;
            }
        }
        return false;
    }

    private void learn(ClaimAdjudicated event) {
        learn(event.claim().adjustments());
        event.claim().lines().forEach(line -> learn(line.adjustments()));
    }

    private void learn(List<Adjustment> adjustments) {
        for (Adjustment adjustment : adjustments) {
            if (!adjustment.group().equals(CORRECTION)) {
                byCarc.putIfAbsent(adjustment.carc(), adjustment.group());
            }
        }
    }

    private String groupOf(String code) {
        String known = byCarc.get(code);
        if (known != null) {
            return known;
        }
        Carc carc = policy.carc(code);
        if (carc.kind() == Kind.PATIENT_SHARE) {
            return "PR";
        }
        return carc.allows("CO")
                ? "CO"
                : carc.groups().stream().sorted().toList().getFirst();
    }

    private ClaimAdjudicated translate(ClaimAdjudicated event) {
        ClaimFacts claim = event.claim();
        List<ServiceLine> lines = claim.lines().stream().map(this::translate).toList();
        return Rewritten.with(event, Rewritten.with(claim, translate(claim.adjustments()), lines));
    }

    private ServiceLine translate(ServiceLine line) {
        return new ServiceLine(
                line.index(),
                line.procedure(),
                line.submitted(),
                line.revenueCode(),
                line.chargeCents(),
                line.paidCents(),
                line.paidUnits(),
                line.submittedUnits(),
                line.serviceFrom(),
                line.serviceTo(),
                line.lineControlToken(),
                line.allowedCents(),
                line.policies(),
                translate(line.adjustments()),
                line.remarks(),
                line.segment());
    }

    private List<Adjustment> translate(List<Adjustment> adjustments) {
        List<Adjustment> translated = new ArrayList<>(adjustments.size());
        for (Adjustment old : adjustments) {
            translated.add(
                    old.group().equals(CORRECTION)
                            ? new Adjustment(
                                    groupOf(old.carc()), old.carc(), old.amountCents(), old.quantity(), old.segment())
                            : old);
        }
        return translated;
    }
}
