package org.overturn.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.events.Event;

/// A portion of a polled batch, told apart into events, events whose header names another tenant than they do, and
/// bytes that are none.
record Decoded<T extends Event>(List<Received<T>> events, List<Received<T>> strangers, List<DeadLetter> deadLetters) {

    static <T extends Event> Decoded<T> of(
            List<ConsumerRecord<String, byte[]>> records, EventCodec codec, Class<T> type) {
        List<Received<T>> events = new ArrayList<>(records.size());
        List<Received<T>> strangers = new ArrayList<>(0);
        List<DeadLetter> deadLetters = new ArrayList<>(0);
        for (ConsumerRecord<String, byte[]> folded : records) {
            ConsumerRecord<String, byte[]> next = FoldingDeserializer.unfolded(folded);
            try {
                Received<T> received = new Received<>(next, decode(next, codec, type));
                boolean strange =
                        NamedTenant.differs(next.headers(), received.event().tenantId());
                (strange ? strangers : events).add(received);
            } catch (UndecodableEvent undecodable) {
                deadLetters.add(new DeadLetter(next, undecodable.reason()));
            }
        }
        return new Decoded<>(events, strangers, deadLetters);
    }

    private static <T extends Event> T decode(ConsumerRecord<String, byte[]> source, EventCodec codec, Class<T> type) {
        byte[] value = source.value();
        if (value == null) {
            throw new UndecodableEvent("no-value");
        }
        return codec.decode(value, type);
    }
}
