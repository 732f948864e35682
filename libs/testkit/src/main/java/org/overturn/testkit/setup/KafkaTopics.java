package org.overturn.testkit.setup;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.overturn.events.Topics;
import org.overturn.testkit.server.ServerFailure;

/// Every topic of an installation. Brokers create none by themselves: a misspelt name is an error, not a new topic.
///
/// @param partitions of each event topic: the most consumers of one service that can share the work
public record KafkaTopics(int partitions) {

    /// Enough for tests and one machine; more for many replicas.
    public static final int DEFAULT_PARTITIONS = 6;

    /// Undecodable bytes are rare and read by people.
    private static final int DEAD_LETTER_PARTITIONS = 1;

    /// 30 days: longer than any outage of a consumer that goes unnoticed. The raw files are kept anyway.
    private static final String RETENTION_MILLIS = String.valueOf(30L * 24 * 60 * 60 * 1000);

    /// Topic names with their partitions.
    public List<NewTopic> all() {
        Stream<NewTopic> events = Stream.of(
                        Topics.CLAIM_ADJUDICATED,
                        Topics.CLAIM_ACKNOWLEDGED,
                        Topics.REMITTANCE_SEALED,
                        Topics.REMITTANCE_CONFIRMED,
                        Topics.PROVIDER_ADJUSTED,
                        Topics.CLAIM_ASSESSED,
                        Topics.WORK_ITEM_CHANGED)
                .map(name -> topic(name, partitions));
        Stream<NewTopic> deadLetters = Stream.of(Service.values())
                .map(service -> topic(Topics.deadLetter(service.id()), DEAD_LETTER_PARTITIONS));
        return Stream.concat(events, deadLetters).toList();
    }

    /// Creates those that are missing.
    public void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            admin.describeTopics(missing.stream().map(NewTopic::name).collect(toSet()))
                    .allTopicNames()
                    .get();
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while topics are created", e);
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", RETENTION_MILLIS));
    }
}
