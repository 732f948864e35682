package org.overturn.platform.messaging;

import static org.overturn.platform.messaging.OutgoingEvent.header;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Bytes that no consumer of ours can read, kept as they are; the headers say where from and why, nothing more.
record DeadLetter(ConsumerRecord<String, byte[]> source, String reason) {

    ProducerRecord<String, byte[]> to(String topic) {
        return new ProducerRecord<>(
                topic,
                null,
                source.key(),
                source.value(),
                List.of(
                        header("overturn-reason", reason),
                        header("overturn-source-topic", source.topic()),
                        header("overturn-source-partition", Integer.toString(source.partition())),
                        header("overturn-source-offset", Long.toString(source.offset()))));
    }
}
