package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ServiceLine;

/// Whether a reversal repeats what it takes back with the signs turned: reason codes and amounts, or lines.
/// Source: X12 005010X221A1, reversals and corrections: a reversal negates the original's amounts
final class Mirror {

    private Mirror() {}

    /// Whether every adjustment of the original stands in the reversal with the sign turned, and nothing else does;
    /// where
    /// both have lines, those too.
    static boolean negates(ClaimAdjudicated reversal, ClaimAdjudicated original) {
        if (!negatesLines(reversal, original)) {
            return false;
        }
        List<Adjustment> left = all(original);
        for (Adjustment taken : all(reversal)) {
            if (!remove(left, taken)) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private static boolean negatesLines(ClaimAdjudicated reversal, ClaimAdjudicated original) {
        int lines = original.claim().lines().size();
        if (lines == 0 || reversal.claim().lines().isEmpty()) {
            return true;
        }
        return reversal.claim().lines().size() == lines && linesTaken(reversal, original) != null;
    }

    /// The lines of the original that the reversal names with the signs turned; null where it names any other line.
    static @Nullable List<ServiceLine> linesTaken(ClaimAdjudicated reversal, ClaimAdjudicated original) {
        List<ServiceLine> left = new ArrayList<>(original.claim().lines());
        List<ServiceLine> taken = new ArrayList<>();
        for (ServiceLine line : reversal.claim().lines()) {
            ServiceLine found = find(left, line);
            if (found == null) {
                return null;
            }
            left.remove(found);
            taken.add(found);
        }
        return taken;
    }

    private static @Nullable ServiceLine find(List<ServiceLine> lines, ServiceLine reversed) {
        for (ServiceLine line : lines) {
            if (line.chargeCents() == -reversed.chargeCents()
                    && line.paidCents() == -reversed.paidCents()
                    && line.procedure().equals(reversed.procedure())
                    && Replacement.mayBeSameLine(line, reversed)) {
                return line;
            }
        }
        return null;
    }

    private static List<Adjustment> all(ClaimAdjudicated event) {
        List<Adjustment> all = new ArrayList<>(event.claim().adjustments());
        for (ServiceLine line : event.claim().lines()) {
            all.addAll(line.adjustments());
        }
        return all;
    }

    private static boolean remove(List<Adjustment> from, Adjustment taken) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).carc().equals(taken.carc()) && from.get(i).amountCents() == -taken.amountCents()) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }
}
