package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.overturn.bench.chaos.check.Answers;
import org.overturn.testkit.server.ServerFailure;

/// Spreads the topics over brokers and takes them back.
final class Replicas implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Admin admin;

    Replicas(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /// Returns when so many brokers are there.
    void awaitBrokers(int number) {
        await(
                "brokers",
                () -> Answers.to(() -> admin.describeCluster().nodes().get()).size() >= number);
    }

    /// Each partition on all these brokers, its leader another than its neighbour's; so many must have a record before
    /// it counts.
    void spread(List<Integer> brokers, int minimum) {
        Map<TopicPartition, Optional<NewPartitionReassignment>> to = new HashMap<>();
        Set<TopicPartition> partitions = partitions();
        for (TopicPartition partition : partitions) {
            List<Integer> turned = new ArrayList<>(brokers);
            java.util.Collections.rotate(turned, partition.partition());
            to.put(partition, Optional.of(new NewPartitionReassignment(turned)));
        }
        Answers.to(() -> admin.alterPartitionReassignments(to).all().get());
        await(
                "replicas",
                () -> Answers.to(() -> admin.listPartitionReassignments()
                                .reassignments()
                                .get())
                        .isEmpty());
        Map<ConfigResource, java.util.Collection<AlterConfigOp>> settings = new HashMap<>();
        partitions.stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(topic -> settings.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("min.insync.replicas", String.valueOf(minimum)),
                                AlterConfigOp.OpType.SET))));
        Answers.to(() -> admin.incrementalAlterConfigs(settings).all().get());
        lead(partitions);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    /// The first replica of each partition leads it; where it does already Kafka says that nothing was needed.
    private void lead(Set<TopicPartition> partitions) {
        Map<TopicPartition, Optional<Throwable>> answers =
                Answers.to(() -> admin.electLeaders(ElectionType.PREFERRED, partitions)
                        .partitions()
                        .get());
        answers.values().stream()
                .flatMap(Optional::stream)
                .filter(failure -> !(failure instanceof org.apache.kafka.common.errors.ElectionNotNeededException))
                .findFirst()
                .ifPresent(failure -> {
                    throw new ServerFailure("no leader: " + failure.getMessage(), failure);
                });
    }

    private Set<TopicPartition> partitions() {
        Set<String> topics = Answers.to(
                () -> admin.listTopics(new org.apache.kafka.clients.admin.ListTopicsOptions().listInternal(true))
                        .names()
                        .get());
        return Answers.to(() -> admin.describeTopics(topics).allTopicNames().get()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    private static void await(String what, java.util.function.BooleanSupplier there) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new ServerFailure("no " + what + " after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
