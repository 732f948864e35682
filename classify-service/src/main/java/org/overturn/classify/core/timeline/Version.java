package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;

/// What one payer held of the claim at one time: usually one adjudication, several when the payer split the claim.
public final class Version {

    private final List<Adjudication> parts = new ArrayList<>(1);
    private final List<Adjudication> live = new ArrayList<>(1);

    void add(Adjudication part, boolean voided) {
        parts.add(part);
        if (!voided) {
            live.add(part);
        }
    }

    /// Whether nothing has taken it back.
    public boolean isLive() {
        return !live.isEmpty();
    }

    /// Whether at least one part was taken back.
    public boolean wasReversed() {
        return live.size() < parts.size();
    }

    /// The parts that count: those not taken back, or all of them when the whole version was.
    public List<Adjudication> parts() {
        return live.isEmpty() ? parts : live;
    }

    /// The last part in fold order.
    public Adjudication last() {
        return parts().getLast();
    }

    List<Adjudication> allParts() {
        return parts;
    }
}
