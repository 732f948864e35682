package org.overturn.classify.core.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;

/// Finds what a reversal takes back. Strongest evidence first over all reversals of the track, then the next
/// strongest, so that a weak match never takes what a strong one needs; among equals the first adjudication goes first,
/// which pairs a chain of corrections in order even when a correction stands before its reversal.
final class ReversalMatch {

    /// Strengths, strongest first.
    private static final int STRENGTHS = 6;

    /// Number and money meet; stronger only where the adjustments are the same too.
    private static final int NAMED_IN_FULL = 1;

    private ReversalMatch() {}

    /// For each adjudication the index of its counterpart, or -1.
    static int[] match(List<Adjudication> track) {
        int[] counterpart = new int[track.size()];
        java.util.Arrays.fill(counterpart, -1);
        if (!hasReversal(track)) {
            return counterpart;
        }
        for (int strength = 0; strength < STRENGTHS; strength++) {
            for (int r = 0; r < track.size(); r++) {
                if (counterpart[r] < 0 && track.get(r) instanceof Adjudication.Reversal reversal) {
                    int original = find(track, counterpart, reversal.event(), strength);
                    if (original >= 0) {
                        counterpart[r] = original;
                        counterpart[original] = r;
                    }
                }
            }
        }
        return counterpart;
    }

    private static boolean hasReversal(List<Adjudication> track) {
        for (Adjudication adjudication : track) {
            if (adjudication instanceof Adjudication.Reversal) {
                return true;
            }
        }
        return false;
    }

    private static int find(List<Adjudication> track, int[] counterpart, ClaimAdjudicated reversal, int strength) {
        for (int i = 0; i < track.size(); i++) {
            Adjudication candidate = track.get(i);
            if (counterpart[i] < 0
                    && (candidate instanceof Adjudication.Decided || candidate instanceof Adjudication.Undecided)
                    && strength(candidate.event(), reversal) <= strength
                    && isBefore(candidate.event(), reversal, strength)) {
                return i;
            }
        }
        return -1;
    }

    /// A reversal takes back what was decided before it. Two files of one day can stand in either order, so there full
    /// evidence is enough.
    private static boolean isBefore(ClaimAdjudicated original, ClaimAdjudicated reversal, int strength) {
        return SourceOrder.FIRST_TO_LAST.compare(original, reversal) < 0
                || (strength <= NAMED_IN_FULL
                        && original.payment().date().equals(reversal.payment().date())
                        && !original.source()
                                .remittanceId()
                                .equals(reversal.source().remittanceId()));
    }

    private static int strength(ClaimAdjudicated original, ClaimAdjudicated reversal) {
        boolean charge = original.claim().chargeCents() == -reversal.claim().chargeCents();
        boolean paid = original.claim().paidCents() == -reversal.claim().paidCents();
        boolean named = meet(original.payerClaimToken(), reversal.payerClaimToken())
                || meet(original.payerClaimToken(), reversal.originalClaimToken());
        boolean unnamed = original.payerClaimToken() == null || reversal.payerClaimToken() == null;
        if (named && charge && paid) {
            return Mirror.negates(reversal, original) ? 0 : NAMED_IN_FULL;
        }
        if (named && (charge || paid)) {
            return 2;
        }
        if (charge && paid) {
            return unnamed ? 3 : 4;
        }
        return named || (unnamed && (charge || paid)) ? 5 : STRENGTHS;
    }

    private static boolean meet(@Nullable String a, @Nullable String b) {
        return a != null && a.equals(b);
    }
}
