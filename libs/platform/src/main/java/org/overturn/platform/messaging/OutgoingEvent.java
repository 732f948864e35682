package org.overturn.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// An event on its way to a topic, with what CloudEvents says about it in headers (binary mode).
///
/// @param topic where to
/// @param key the Kafka key
/// @param id CloudEvents id: the same however often the fact is told
/// @param source CloudEvents source, for instance `urn:overturn:ingest`
/// @param type CloudEvents type
/// @param time when it is told
/// @param tenant whose fact
/// @param value the JSON
// The bytes go to the producer as they are; nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingEvent(
        String topic, String key, String id, String source, String type, Instant time, String tenant, byte[] value) {

    ProducerRecord<String, byte[]> toRecord() {
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id),
                header("ce_source", source),
                header("ce_type", type),
                header("ce_time", time.toString()),
                header(NamedTenant.HEADER, tenant),
                header("content-type", "application/json"));
        return new ProducerRecord<>(topic, null, key, value, headers);
    }

    static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OutgoingEvent[" + topic + ", " + id + "]";
    }
}
