package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Payer;

/// What one payer said of the claim, folded: versions in order, what was taken back, what only repeats.
public final class Track {

    private final List<Adjudication> adjudications;
    private final int[] counterparts;
    private final boolean[] repetitions;
    private final List<Version> versions = new ArrayList<>(2);

    private Track(List<Adjudication> adjudications, DenialPolicy policy) {
        this.adjudications = adjudications;
        this.counterparts = ReversalMatch.match(adjudications);
        this.repetitions = repetitions(policy);
        for (int i = 0; i < adjudications.size(); i++) {
            Adjudication adjudication = adjudications.get(i);
            if (!repetitions[i] && isForward(adjudication)) {
                addToVersions(adjudication, counterparts[i] >= 0);
            }
        }
    }

    static Track fold(List<Adjudication> inOrder, DenialPolicy policy) {
        return new Track(inOrder, policy);
    }

    /// The name by which a payer's adjudications are told from another payer's.
    static String keyOf(Payer payer) {
        return payer.id().isBlank() ? payer.name() : payer.id();
    }

    /// Everything the payer held, in order, taken back or not.
    public List<Version> versions() {
        return versions;
    }

    /// What holds now; null when everything was taken back or nothing was ever decided.
    public @Nullable Version current() {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).isLive()) {
                return versions.get(i);
            }
        }
        return null;
    }

    /// All adjudications of this payer in fold order.
    public List<Adjudication> adjudications() {
        return adjudications;
    }

    /// Sum of CLP04 over everything, reversals included: the money that moved.
    public long paidCents() {
        long paid = 0;
        for (Adjudication adjudication : adjudications) {
            paid += adjudication.event().claim().paidCents();
        }
        return paid;
    }

    /// Decisions beside this version that still stand: what it replaced without reversal.
    public List<ClaimAdjudicated> standingBeside(Version version) {
        List<ClaimAdjudicated> standing = new ArrayList<>(0);
        for (int i = 0; i < adjudications.size(); i++) {
            Adjudication adjudication = adjudications.get(i);
            if (adjudication instanceof Adjudication.Decided
                    && counterparts[i] < 0
                    && !repetitions[i]
                    && !version.parts().contains(adjudication)) {
                standing.add(adjudication.event());
            }
        }
        return standing;
    }

    /// Reversals that take back something unknown.
    public List<ClaimAdjudicated> orphanReversals() {
        List<ClaimAdjudicated> orphans = new ArrayList<>(0);
        for (int i = 0; i < adjudications.size(); i++) {
            if (counterparts[i] < 0 && adjudications.get(i) instanceof Adjudication.Reversal reversal) {
                orphans.add(reversal.event());
            }
        }
        return orphans;
    }

    /// Reversals that took some lines of a decision back and left the others.
    public List<ClaimAdjudicated> partialReversals() {
        List<ClaimAdjudicated> partial = new ArrayList<>(0);
        for (int i = 1; i < adjudications.size(); i++) {
            if (adjudications.get(i - 1) instanceof Adjudication.Decided left
                    && left.leftOver()
                    && adjudications
                            .get(i)
                            .event()
                            .eventId()
                            .equals(left.event().eventId())
                    && counterparts[i] >= 0) {
                partial.add(adjudications.get(counterparts[i]).event());
            }
        }
        return partial;
    }

    /// The reversal that took this version or the last part of it back, else null.
    public @Nullable ClaimAdjudicated reversalOf(Version version) {
        for (Adjudication part : version.parts().reversed()) {
            int index = adjudications.indexOf(part);
            if (index >= 0 && counterparts[index] >= 0) {
                return adjudications.get(counterparts[index]).event();
            }
        }
        return null;
    }

    /// Answers that only repeat, in fold order.
    public List<ClaimAdjudicated> repetitions() {
        List<ClaimAdjudicated> repeating = new ArrayList<>(0);
        for (int i = 0; i < repetitions.length; i++) {
            if (repetitions[i]) {
                repeating.add(adjudications.get(i).event());
            }
        }
        return repeating;
    }

    /// The place of each adjudication in the history.
    public List<TimelineEntry> entries() {
        Version current = current();
        List<TimelineEntry> entries = new ArrayList<>(adjudications.size());
        for (int i = 0; i < adjudications.size(); i++) {
            String related = counterparts[i] < 0
                    ? repetitions[i] ? original(i) : null
                    : adjudications.get(counterparts[i]).event().eventId();
            entries.add(new TimelineEntry(adjudications.get(i).event().eventId(), role(i, current), related));
        }
        return entries;
    }

    /// What a repetition repeats: the last decision before it, else the first after it.
    private @Nullable String original(int repetition) {
        String original = null;
        for (int i = 0; i < repetitions.length && (i < repetition || original == null); i++) {
            if (!repetitions[i] && adjudications.get(i) instanceof Adjudication.Decided decided) {
                original = decided.event().eventId();
            }
        }
        return original;
    }

    private Role role(int index, @Nullable Version current) {
        Adjudication adjudication = adjudications.get(index);
        return switch (adjudication) {
            case Adjudication.Estimated ignored -> Role.ESTIMATE;
            case Adjudication.Reversal ignored -> counterparts[index] < 0 ? Role.ORPHAN_REVERSAL : Role.REVERSAL;
            case Adjudication.Decided ignored -> forwardRole(index, adjudication, current);
            case Adjudication.Undecided ignored -> forwardRole(index, adjudication, current);
        };
    }

    private Role forwardRole(int index, Adjudication adjudication, @Nullable Version current) {
        if (counterparts[index] >= 0) {
            return Role.VOIDED;
        }
        if (repetitions[index]) {
            return Role.DUPLICATE;
        }
        return current != null && current.standing().contains(adjudication) ? Role.CURRENT : Role.SUPERSEDED;
    }

    private void addToVersions(Adjudication adjudication, boolean voided) {
        Version next = new Version();
        if (!versions.isEmpty()) {
            Version before = versions.getLast();
            for (Adjudication part : Replacement.staying(before.standing(), adjudication.event())) {
                next.add(part, false);
            }
            if (before.isLive() && next.standing().size() == before.standing().size() && !before.wasReversed()) {
                before.add(adjudication, voided);
                return;
            }
        }
        next.add(adjudication, voided);
        versions.add(next);
    }

    private boolean[] repetitions(DenialPolicy policy) {
        boolean[] repeating = new boolean[adjudications.size()];
        if (adjudications.size() == 1) {
            return repeating;
        }
        Duplicates duplicates = new Duplicates(policy);
        for (int i = 0; i < repeating.length; i++) {
            repeating[i] = adjudications.get(i) instanceof Adjudication.Decided
                    && counterparts[i] < 0
                    && duplicates.isRepetition(adjudications.get(i).event());
        }
        boolean[] known = new boolean[repeating.length];
        for (int i = 0; i < repeating.length; i++) {
            known[i] = repeating[i] && isDecidedBeside(i, repeating);
        }
        return known;
    }

    /// Whether there is a decision that an answer can repeat: one that stands, or one that stood when the answer came.
    private boolean isDecidedBeside(int repetition, boolean[] repeating) {
        for (int i = 0; i < repeating.length; i++) {
            boolean stands = counterparts[i] < 0 || (i < repetition && counterparts[i] > repetition);
            if (!repeating[i] && stands && adjudications.get(i) instanceof Adjudication.Decided) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForward(Adjudication adjudication) {
        return switch (adjudication) {
            case Adjudication.Decided ignored -> true;
            case Adjudication.Undecided ignored -> true;
            case Adjudication.Estimated ignored -> false;
            case Adjudication.Reversal ignored -> false;
        };
    }
}
