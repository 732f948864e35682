package org.overturn.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.overturn.events.Event;

/// A polled batch, told apart into events and bytes that are none.
record Decoded<T extends Event>(List<Received<T>> events, List<DeadLetter> deadLetters) {

    static <T extends Event> Decoded<T> of(ConsumerRecords<String, byte[]> records, EventCodec codec, Class<T> type) {
        List<Received<T>> events = new ArrayList<>(records.count());
        List<DeadLetter> deadLetters = new ArrayList<>(0);
        for (ConsumerRecord<String, byte[]> next : records) {
            try {
                events.add(new Received<>(next, decode(next, codec, type)));
            } catch (UndecodableEvent undecodable) {
                deadLetters.add(new DeadLetter(next, undecodable.reason()));
            }
        }
        return new Decoded<>(events, deadLetters);
    }

    private static <T extends Event> T decode(ConsumerRecord<String, byte[]> source, EventCodec codec, Class<T> type) {
        byte[] value = source.value();
        if (value == null) {
            throw new UndecodableEvent("no-value");
        }
        return codec.decode(value, type);
    }
}
