package org.overturn.classify.store;

import java.util.UUID;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Source;

/// An event as it is stored. Ids that are none make it fail, before anything is written.
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a column, never compared
record AdjudicationRow(ClaimAdjudicated event, UUID remittanceId, UUID eventId, byte[] packed) {

    AdjudicationRow(ClaimAdjudicated event, byte[] packed) {
        this(event, UUID.fromString(event.source().remittanceId()), UUID.fromString(event.eventId()), packed);
    }

    Source source() {
        return event.source();
    }
}
