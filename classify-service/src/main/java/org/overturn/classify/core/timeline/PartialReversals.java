package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.timeline.Rewritten.Sums;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.ServiceLine;

/// Payers must take a claim back as a whole; some take back single lines. Then the decision is cut in two: the lines
/// that were taken back, which the reversal meets in full, and the rest, which stands.
///
/// Only where the reversal names the payer's claim number, every one of its lines is one of the decision's with the
/// signs turned, and nothing was adjusted at claim level, so that the money of both parts is known.
/// Source: X12 005010X221A1, reversals and corrections
final class PartialReversals {

    private PartialReversals() {}

    /// The track with such decisions cut in two, what stands before what was taken; the same list where there is none.
    static List<Adjudication> cut(List<Adjudication> track) {
        List<Adjudication> cut = track;
        for (Adjudication adjudication : track) {
            if (adjudication instanceof Adjudication.Reversal reversal
                    && !reversal.event().claim().lines().isEmpty()) {
                cut = cutBy(reversal.event(), cut);
            }
        }
        return cut;
    }

    private static List<Adjudication> cutBy(ClaimAdjudicated reversal, List<Adjudication> track) {
        int whole = -1;
        for (int i = 0; i < track.size(); i++) {
            if (track.get(i) instanceof Adjudication.Decided decided && isNamed(decided.event(), reversal)) {
                if (isWhole(reversal, decided.event())) {
                    return track;
                }
                whole = isPart(reversal, decided.event()) ? i : whole;
            }
        }
        if (whole < 0 || !(track.get(whole) instanceof Adjudication.Decided decided)) {
            return track;
        }
        List<ServiceLine> taken = Mirror.linesTaken(reversal, decided.event());
        List<ServiceLine> left = new ArrayList<>(decided.event().claim().lines());
        left.removeAll(taken == null ? List.of() : taken);
        List<Adjudication> cut = new ArrayList<>(track.size() + 1);
        cut.addAll(track.subList(0, whole));
        cut.add(part(decided, left, true));
        cut.add(part(decided, taken == null ? List.of() : taken, decided.leftOver()));
        cut.addAll(track.subList(whole + 1, track.size()));
        return cut;
    }

    private static boolean isWhole(ClaimAdjudicated reversal, ClaimAdjudicated original) {
        return original.claim().chargeCents() == -reversal.claim().chargeCents()
                && original.claim().paidCents() == -reversal.claim().paidCents()
                && SourceOrder.FIRST_TO_LAST.compare(original, reversal) < 0;
    }

    private static boolean isPart(ClaimAdjudicated reversal, ClaimAdjudicated original) {
        ClaimFacts claim = original.claim();
        if (SourceOrder.FIRST_TO_LAST.compare(original, reversal) > 0
                || !claim.balanced()
                || !claim.adjustments().isEmpty()
                || claim.lines().size() <= reversal.claim().lines().size()) {
            return false;
        }
        List<ServiceLine> taken = Mirror.linesTaken(reversal, original);
        return taken != null
                && charge(taken) == -reversal.claim().chargeCents()
                && paid(taken) == -reversal.claim().paidCents();
    }

    private static boolean isNamed(ClaimAdjudicated original, ClaimAdjudicated reversal) {
        String number = original.payerClaimToken();
        return number != null
                && (number.equals(reversal.payerClaimToken()) || number.equals(reversal.originalClaimToken()));
    }

    private static Adjudication.Decided part(Adjudication.Decided whole, List<ServiceLine> lines, boolean leftOver) {
        ClaimAdjudicated event = whole.event();
        return new Adjudication.Decided(
                Rewritten.with(event, facts(event.claim(), lines)), whole.status(), whole.markedReversal(), leftOver);
    }

    private static ClaimFacts facts(ClaimFacts claim, List<ServiceLine> lines) {
        return Rewritten.with(claim, new Sums(charge(lines), paid(lines), patient(lines, claim.patientCents())), lines);
    }

    private static long charge(List<ServiceLine> lines) {
        return lines.stream().mapToLong(ServiceLine::chargeCents).sum();
    }

    private static long paid(List<ServiceLine> lines) {
        return lines.stream().mapToLong(ServiceLine::paidCents).sum();
    }

    /// The share that the payer stated was of the whole claim; of a part only the lines say it.
    private static @Nullable Long patient(List<ServiceLine> lines, @Nullable Long stated) {
        return stated == null
                ? null
                : lines.stream()
                        .flatMap(line -> line.adjustments().stream())
                        .filter(adjustment -> adjustment.group().equals("PR"))
                        .mapToLong(adjustment -> adjustment.amountCents())
                        .sum();
    }
}
