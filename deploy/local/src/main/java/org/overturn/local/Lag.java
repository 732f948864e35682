package org.overturn.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.overturn.testkit.server.ServerFailure;

/// How far the services' consumers are behind.
public final class Lag implements AutoCloseable {

    private static final String GROUPS_OF_OURS = "overturn-";

    private final Admin admin;

    public Lag(String bootstrapServers) {
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000));
    }

    /// Records not yet committed, by consumer group; a group that never committed is behind by all there is.
    public Map<String, Long> byGroup() {
        try {
            Map<String, Long> lags = new TreeMap<>();
            for (GroupListing group : admin.listGroups().all().get()) {
                if (group.groupId().startsWith(GROUPS_OF_OURS)) {
                    lags.put(group.groupId(), lag(group.groupId()));
                }
            }
            return lags;
        } catch (ExecutionException e) {
            throw new ServerFailure("Kafka does not say how far the consumers are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    /// All of them together.
    public long total() {
        return byGroup().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        admin.close();
    }

    private long lag(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<TopicPartition> partitions = new HashSet<>(committed.keySet());
        var members = admin.describeConsumerGroups(List.of(group)).all().get().values();
        members.forEach(description -> description
                .members()
                .forEach(member -> partitions.addAll(member.assignment().topicPartitions())));
        long lag = 0;
        for (var end : ends(partitions).entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    private Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends(Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get();
    }
}
