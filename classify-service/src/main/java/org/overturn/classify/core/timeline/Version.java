package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;

/// What one payer held of the claim at one time: usually one adjudication; several when the payer split the claim, when
/// charges came late, or when one number names several claims.
public final class Version {

    private final List<Adjudication> parts = new ArrayList<>(1);
    private final List<Adjudication> live = new ArrayList<>(1);

    void add(Adjudication part, boolean voided) {
        parts.add(part);
        if (!voided) {
            live.add(part);
        }
    }

    /// Whether anything of it still stands.
    public boolean isLive() {
        return !live.isEmpty();
    }

    /// Whether at least one part was taken back.
    public boolean wasReversed() {
        return live.size() < parts.size();
    }

    /// Every part as it was decided, taken back or not.
    public List<Adjudication> parts() {
        return parts;
    }

    /// The parts that still stand.
    public List<Adjudication> standing() {
        return live;
    }

    /// Whether the payer says that it split the claim and only this part of it is known (E59).
    public boolean isWaitingForParts() {
        return live.size() == 1 && Replacement.isSplit(live.getFirst().event());
    }

    /// The last part in fold order, of those that stand where any does.
    public Adjudication last() {
        return live.isEmpty() ? parts.getLast() : live.getLast();
    }
}
