package org.overturn.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.overturn.events.Topics;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.sample.Seals;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;
import org.overturn.testkit.server.KafkaProcess;

/// A broker whose power fails loses what its system had not written to the disk: the end of its logs.
@SampleService
class CutLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GROUP = "overturn-analytics-seals";
    private static final String ASLEEP = "overturn-analytics-asleep";

    /// Of the last batch of the log, which is lost as a whole.
    private static final int CUT_BYTES = 100;

    private final Infra infra = Infra.shared();
    private final TestKafka records = infra.records();
    private final EventCodec codec = new EventCodec();
    private final String tenant = TestTokens.freshTenant();

    @Test
    void aGroupThatHasCommittedMoreThanIsLeftGoesBackToWhereTheLossBegins() throws IOException {
        assumeThat(infra.kafka()).as("a broker whose log is at hand").isInstanceOf(KafkaProcess.class);
        KafkaProcess kafka = (KafkaProcess) infra.kafka();
        send(20, "kept");
        send(20, "lost");
        Await.until(PATIENCE, "both stored", () -> stored() == 40);
        Await.until(PATIENCE, "committed", () -> records.lag(GROUP) == 0);
        var before = records.committed(GROUP);
        assertThat(before.values())
                .isNotEmpty()
                .allMatch(offset -> offset.leaderEpoch().isPresent());

        kafka.kill();
        TopicPartition cut = cutTheLastWritten(kafka, before.keySet());
        kafka.start();
        long end = of(records.ends(Set.of(cut)), cut);
        OffsetAndMetadata beyond = of(before, cut);
        assertThat(end).isLessThan(beyond.offset());
        send(100, "after");

        Await.until(PATIENCE, "stored", () -> stored() == 140);
        Await.until(PATIENCE, "committed to the new end", () -> records.lag(GROUP) == 0);
        assertThat(of(records.committed(GROUP), cut).leaderEpoch().orElseThrow())
                .isGreaterThan(beyond.leaderEpoch().orElseThrow());
        assertThat(firstReadBy(ASLEEP, cut, beyond))
                .as("where one begins who slept all the while")
                .isEqualTo(end);
    }

    private void send(int count, String name) {
        records.send(IntStream.range(0, count)
                .mapToObj(i -> TestKafka.record(
                        Topics.REMITTANCE_SEALED, tenant, codec.encode(Seals.seal(tenant, name + i)), Map.of()))
                .toList());
    }

    private long stored() {
        return infra.database("analytics").number("select count(*) from seal where tenant_id = ?", tenant);
    }

    /// The tenant is the key: everything of it is in the partition that was written last.
    private static TopicPartition cutTheLastWritten(KafkaProcess kafka, Set<TopicPartition> partitions)
            throws IOException {
        Path logs = kafka.process().logFile().resolveSibling("kafka");
        TopicPartition last = partitions.stream()
                .max((one, other) -> Long.compare(
                        segment(logs, one).toFile().lastModified(),
                        segment(logs, other).toFile().lastModified()))
                .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(segment(logs, last).toFile(), "rw")) {
            file.setLength(file.length() - CUT_BYTES);
        }
        return last;
    }

    private static <T> T of(Map<TopicPartition, T> all, TopicPartition partition) {
        return Objects.requireNonNull(all.get(partition));
    }

    private static Path segment(Path logs, TopicPartition partition) {
        return logs.resolve(partition + "/00000000000000000000.log");
    }

    private long firstReadBy(String group, TopicPartition partition, OffsetAndMetadata committed) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                infra.bootstrapServers(),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.commitSync(Map.of(partition, committed));
            consumer.assign(List.of(partition));
            var read = consumer.poll(Duration.ofMillis(100));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (read.isEmpty() && System.nanoTime() < deadline) {
                read = consumer.poll(Duration.ofMillis(100));
            }
            return read.iterator().next().offset();
        }
    }
}
