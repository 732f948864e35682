package org.overturn.bench.chaos.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// The services' consumer groups.
public final class Groups implements AutoCloseable {

    private static final String OURS = "overturn-";

    private final Admin admin;

    public Groups(String bootstrapServers) {
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", 15_000,
                "request.timeout.ms", 5_000,
                "reconnect.backoff.max.ms", 200));
    }

    /// Names of all groups, of one service or of all with an empty name.
    public List<String> names(String service) {
        return Answers.to(() -> admin.listGroups().all().get()).stream()
                .map(group -> group.groupId())
                .filter(name -> name.startsWith(OURS + service))
                .toList();
    }

    /// Records that groups have not done, by group; only groups that have any.
    public Map<String, Long> lags() {
        Map<String, Long> lags = new TreeMap<>();
        for (String group : names("")) {
            long lag = lag(group);
            if (lag > 0) {
                lags.put(group, lag);
            }
        }
        return lags;
    }

    /// Strikes off whoever is a member, so that nobody waits for the dead; the living join again.
    public void forgetMembers(String service) {
        names(service).forEach(this::forgetMembersOf);
    }

    /// Lets a group, none of whose members is up, begin again at the oldest record.
    public void rewind(String group) {
        Map<TopicPartition, OffsetAndMetadata> to = new HashMap<>();
        committed(group).keySet().forEach(partition -> to.put(partition, new OffsetAndMetadata(0)));
        Answers.to(() -> admin.alterConsumerGroupOffsets(group, to).all().get());
    }

    /// Lets the groups of a service that is down go on after the last record there is.
    public void toTheEnd(String service) {
        for (String group : names(service)) {
            Map<TopicPartition, OffsetAndMetadata> to = new HashMap<>();
            ends(committed(group).keySet()).forEach((partition, end) -> to.put(partition, new OffsetAndMetadata(end)));
            Answers.to(() -> admin.alterConsumerGroupOffsets(group, to).all().get());
        }
    }

    /// Forgets every record that the topics hold.
    public void emptyTopics() {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        Set<String> names = Answers.to(() -> admin.listTopics().names().get()).stream()
                .filter(name -> name.startsWith("overturn."))
                .collect(Collectors.toSet());
        Set<TopicPartition> partitions = new HashSet<>();
        Answers.to(() -> admin.describeTopics(names).allTopicNames().get())
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        ends(partitions).forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        Answers.to(() -> admin.deleteRecords(all).all().get());
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }

    private void forgetMembersOf(String group) {
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException | KafkaException e) {
            // A group without members, or a broker that is away: the session time-out does the same, later.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long lag(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Set<TopicPartition> partitions = new HashSet<>(committed.keySet());
        Answers.to(() -> admin.describeConsumerGroups(List.of(group)).all().get())
                .values()
                .forEach(one -> one.members()
                        .forEach(member -> partitions.addAll(member.assignment().topicPartitions())));
        long lag = 0;
        for (var end : ends(partitions).entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            // After the end of a topic was cut off (F-17) a group may have committed more than there is.
            lag += Math.max(0, end.getValue() - (done == null ? 0 : done.offset()));
        }
        return lag;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return Answers.to(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        Answers.to(() -> admin.listOffsets(latest).all().get())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
