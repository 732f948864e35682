package org.overturn.bench.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.testkit.setup.Service;

/// Fills the store the way ingest does: by telling the service, claim by claim, through Kafka.
final class Loading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Site site;
    private final String tenant;

    Loading(Site site, String tenant) {
        this.site = site;
        this.tenant = tenant;
    }

    /// Tells everything and waits until it is decided, unless it is there already.
    void load(int claims) throws IOException, SQLException, InterruptedException {
        try (Connection database = site.databases().connect(Service.CLASSIFY.database())) {
            long stored = stored(database);
            long told = stored > 0 ? stored : tell(claims);
            for (long next = stored(database); next < told; next = stored(database)) {
                System.out.printf("loading: %,d of %,d adjudications%n", next, told);
                Thread.sleep(10_000);
            }
            // What autovacuum does some time after so much was written.
            database.createStatement().execute("vacuum (analyze)");
            System.out.printf("stored: %,d claims, %,d adjudications%n", count(database, "claim"), told);
        }
    }

    /// File by file, and no further before Kafka has all of it.
    private long tell(int claims) throws IOException, InterruptedException {
        SyntheticHistory history = new SyntheticHistory(tenant);
        long told = 0;
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", site.bootstrapServers(), "compression.type", "lz4", "linger.ms", "20"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int first = 0; first < claims; first += SyntheticHistory.CLAIMS_PER_FILE) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (int i = first; i < Math.min(claims, first + SyntheticHistory.CLAIMS_PER_FILE); i++) {
                    for (ClaimAdjudicated event : history.claim(i)) {
                        sent.add(producer.send(new ProducerRecord<>(
                                event.topic(), event.partitionKey(), JSON.writeValueAsBytes(event))));
                    }
                }
                producer.flush();
                told += acknowledged(sent);
            }
        }
        return told;
    }

    private static long acknowledged(List<Future<RecordMetadata>> sent) throws IOException, InterruptedException {
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IOException("Kafka did not take an event", e);
            }
        }
        return sent.size();
    }

    private long stored(Connection database) throws SQLException {
        return count(database, "adjudication");
    }

    private long count(Connection database, String table) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from " + table + " where tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
