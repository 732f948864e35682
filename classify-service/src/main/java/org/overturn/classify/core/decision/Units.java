package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Cuts an adjudication into what is judged as one.
final class Units {

    private Units() {}

    /// The lines, or one pseudo-line when the payer decided the claim as a whole (E43).
    ///
    /// @param offset number of lines before these, when the payer split the claim
    static List<Unit> of(ClaimAdjudicated event, int offset) {
        List<ServiceLine> lines = event.claim().lines();
        if (lines.isEmpty()) {
            return List.of(new Unit(
                    event,
                    0,
                    null,
                    event.claim().chargeCents(),
                    event.claim().paidCents(),
                    event.claim().adjustments(),
                    event.claim().remarks(),
                    false));
        }
        if (lines.size() == 1) {
            return List.of(unit(event, lines.getFirst(), offset, false));
        }
        Set<String> paidBundles = paidBundles(lines);
        List<Unit> units = new ArrayList<>(lines.size());
        for (ServiceLine line : lines) {
            int earlier = pieceOf(line, units);
            if (earlier < 0) {
                units.add(unit(
                        event,
                        line,
                        offset,
                        paidBundles.contains(line.procedure().code())));
            } else {
                units.set(earlier, merge(units.get(earlier), line));
            }
        }
        return units;
    }

    /// Which unit the line is a further piece of: one with the same number and code (E58); -1 where there is none.
    private static int pieceOf(ServiceLine line, List<Unit> units) {
        String token = line.lineControlToken();
        for (int i = 0; token != null && i < units.size(); i++) {
            ServiceLine first = units.get(i).line();
            if (first != null
                    && token.equals(first.lineControlToken())
                    && billedCode(first).equals(billedCode(line))) {
                return i;
            }
        }
        return -1;
    }

    /// What is adjusted at claim level beside lines (E42).
    static Unit claimLevel(ClaimAdjudicated event) {
        return new Unit(
                event,
                0,
                null,
                event.claim().chargeCents(),
                event.claim().paidCents(),
                event.claim().adjustments(),
                event.claim().remarks(),
                false);
    }

    private static Unit unit(ClaimAdjudicated event, ServiceLine line, int offset, boolean bundled) {
        return new Unit(
                event,
                offset + line.index(),
                line,
                line.chargeCents(),
                line.paidCents(),
                line.adjustments(),
                line.remarks(),
                bundled);
    }

    /// The payer split a line (E58): the same REF*6R on several SVC.
    private static Unit merge(Unit first, ServiceLine next) {
        List<Adjustment> adjustments = new ArrayList<>(first.adjustments());
        adjustments.addAll(next.adjustments());
        List<Remark> remarks = new ArrayList<>(first.remarks());
        remarks.addAll(next.remarks());
        return new Unit(
                first.event(),
                first.index(),
                first.line(),
                first.chargeCents() + next.chargeCents(),
                first.paidCents() + next.paidCents(),
                adjustments,
                remarks,
                first.bundledAndPaid());
    }

    /// Codes into which the payer bundled several billed ones and which it paid (E57): the group's money counts.
    private static Set<String> paidBundles(List<ServiceLine> lines) {
        Set<String> bundling = null;
        for (ServiceLine line : lines) {
            if (!billedCode(line).equals(line.procedure().code())) {
                bundling = bundling == null ? new HashSet<>() : bundling;
                bundling.add(line.procedure().code());
            }
        }
        if (bundling == null) {
            return Set.of();
        }
        Set<String> paid = new HashSet<>();
        for (ServiceLine line : lines) {
            if (line.paidCents() > 0 && bundling.contains(line.procedure().code())) {
                paid.add(line.procedure().code());
            }
        }
        return paid;
    }

    static String billedCode(ServiceLine line) {
        return line.submitted() == null || line.submitted().code().isEmpty()
                ? line.procedure().code()
                : line.submitted().code();
    }
}
