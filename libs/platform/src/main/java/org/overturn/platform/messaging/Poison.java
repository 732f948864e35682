package org.overturn.platform.messaging;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.events.Event;

/// An event that the handler cannot process, alone as little as among others; or must not, because it is not known
/// whose it is.
///
/// @param channel the consumer's channel
/// @param event the event
/// @param source the record it came in
/// @param reason type of the failure and the place in our code, or [#TWO_TENANTS]; never the failure's message, which
/// may quote data
public record Poison(String channel, Event event, ConsumerRecord<String, byte[]> source, String reason) {

    /// The reason of those whose CloudEvents header names another tenant than they do.
    static final String TWO_TENANTS = "security: the header ce_tenantid names another tenant than the event";

    private static final int LONGEST_REASON_CHARS = 300;

    static Poison of(String channel, Received<?> received, Throwable failure) {
        return new Poison(channel, received.event(), received.source(), reasonOf(failure));
    }

    static Poison ofTwoTenants(String channel, Received<?> received) {
        return new Poison(channel, received.event(), received.source(), TWO_TENANTS);
    }

    static String reasonOf(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.overturn."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        String reason = failure.getClass().getName() + place;
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON_CHARS));
    }

    @Override
    public String toString() {
        return "Poison[" + channel + ", " + event.eventId() + ", " + reason + "]";
    }
}
