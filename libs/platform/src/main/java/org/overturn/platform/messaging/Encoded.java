package org.overturn.platform.messaging;

import org.overturn.events.Event;

/// An event and its JSON: what came, as it came, or what goes, made already. Equal events have equal JSON, so that
/// whoever stores or sends these bytes need not write the event once more.
// The bytes go on as they are; nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record Encoded<T extends Event>(T event, byte[] json) {

    @Override
    public String toString() {
        return "Encoded[" + event.eventType() + ", " + event.eventId() + "]";
    }
}
