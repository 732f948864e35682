package org.overturn.classify.rest;

import org.jspecify.annotations.Nullable;
import org.overturn.events.FactPosition;

/// The segment in a file on which a statement rests. Everything is counted from zero.
record PositionView(String remittanceId, int transaction, int claim, long segment, String segmentId) {

    static @Nullable PositionView of(@Nullable FactPosition position) {
        return position == null
                ? null
                : new PositionView(
                        position.remittanceId(),
                        position.transaction(),
                        position.claim(),
                        position.segment(),
                        position.segmentId());
    }
}
