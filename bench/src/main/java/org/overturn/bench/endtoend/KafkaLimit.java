package org.overturn.bench.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.overturn.events.Topics;
import org.overturn.testkit.server.ServerFailure;

/// The same records through the same broker, with the services' safe settings and nothing else: what the hop costs at
/// least.
///
/// @param records that went through
/// @param bytesPerRecord of the value, not compressed
/// @param clientMicros of processor a record, of the client that sent and received it
/// @param brokerMicros of processor a record
record KafkaLimit(
        String topic,
        long records,
        double bytesPerRecord,
        double producedPerSecond,
        double consumedPerSecond,
        double clientMicros,
        double brokerMicros) {

    private static final int MOST_RECORDS = 20_000;
    private static final int PARTITIONS = EndToEndRun.PARTITIONS;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static List<KafkaLimit> measure(Rig rig) {
        return List.of(measure(rig, Topics.CLAIM_ADJUDICATED), measure(rig, Topics.CLAIM_ASSESSED));
    }

    private static KafkaLimit measure(Rig rig, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        read(rig, topic, MOST_RECORDS, records);
        String scratch = "bench-" + UUID.randomUUID();
        create(rig, scratch);
        Usage began = rig.usage();
        produce(rig, scratch, records);
        Usage produced = rig.usage();
        List<ConsumerRecord<byte[], byte[]>> back = new ArrayList<>();
        read(rig, scratch, records.size(), back);
        Usage consumed = rig.usage();
        if (back.size() != records.size()) {
            throw new ServerFailure(back.size() + " of " + records.size() + " records came back");
        }
        return new KafkaLimit(
                topic,
                records.size(),
                records.stream().mapToLong(it -> it.value().length).average().orElse(0),
                records.size() / produced.seconds(began),
                records.size() / consumed.seconds(produced),
                consumed.microsPerClaim(began, records.size()).getOrDefault("driver", 0.0),
                consumed.microsPerClaim(began, records.size()).getOrDefault("kafka", 0.0));
    }

    private static void produce(Rig rig, String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                rig.ports().bootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                5);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>(records.size());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(
                        new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers())));
            }
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot send to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    private static void read(Rig rig, String topic, int most, List<ConsumerRecord<byte[], byte[]>> into) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", rig.ports().bootstrapServers(), "max.poll.records", 500);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(it -> new TopicPartition(topic, it))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long there = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long wanted = Math.min(most, there);
            while (into.size() < wanted) {
                var batch = consumer.poll(PATIENCE);
                if (batch.isEmpty()) {
                    throw new ServerFailure("only " + into.size() + " of " + wanted + " records are in " + topic);
                }
                batch.forEach(it -> {
                    if (into.size() < wanted) {
                        into.add(it);
                    }
                });
            }
        }
    }

    private static void create(Rig rig, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", rig.ports().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot create a topic", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
