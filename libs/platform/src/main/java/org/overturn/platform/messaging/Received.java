package org.overturn.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.events.Event;

/// A decoded event and the record it came in.
record Received<T extends Event>(ConsumerRecord<String, byte[]> source, T event) {

    Encoded<T> encoded() {
        return new Encoded<>(event, source.value());
    }
}
