package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.testkit.setup.Service;

/// Sends a remittance whose identifiers are a word that occurs nowhere else, and looks for the word everywhere: it may
/// be
/// nowhere but in ciphertext, and in the answer to those who may ask for it.
class CanaryJourneyTest {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final HttpClient HTTP = Http.client(Duration.ofSeconds(5));

    private final Stack stack = PackagedStack.shared();
    private final Journey journey = Journey.ofNewTenant(stack);
    private final CanaryFile canary = CanaryFile.fresh();
    private final Needle needle = new Needle(canary.word());

    @TempDir
    Path folder;

    @Test
    void identifiersAreNowhereOutsideCiphertext() throws Exception {
        journey.send(Files.writeString(folder.resolve("canary.835"), canary.text()));
        journey.arrive();
        assertThat(found(canary.patientControlNumber()))
                .as("it went all the way")
                .hasSize(1);

        for (HttpResponse<String> problem : problems()) {
            assertThat(problem.statusCode()).isBetween(400, 499);
            assertThat(needle.isIn(problem.body())).as(problem.body()).isFalse();
            assertThat(needle.isIn(problem.headers().toString())).isFalse();
        }
        assertThat(metrics()).noneMatch(needle::isIn);
        assertThat(places(needle)).as("records on Kafka").isEmpty();
        assertThat(needle.filesIn(stack.folder(), stack.dropFolder()))
                .as("logs, data of Kafka and PostgreSQL, spool")
                .isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        journey.send(PackagedStack.sample(6));
        journey.arrive();

        assertThat(places(new Needle(journey.tenant()))).contains("overturn.claim-adjudicated.v1 value");
        assertThat(new Needle(journey.tenant()).filesIn(stack.folder(), stack.dropFolder()))
                .anyMatch(file -> file.startsWith("postgres"));
        assertThat(new Needle("Installed features").filesIn(stack.folder(), stack.dropFolder()))
                .anyMatch(file -> file.toString().endsWith("ingest.log"));
    }

    private List<JsonNode> found(String number) {
        List<JsonNode> items = new ArrayList<>();
        journey.api()
                .post(
                        Service.CLASSIFY,
                        "/v1/claims/search",
                        "application/json",
                        ("{\"patientControlNumber\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8))
                .body()
                .path("items")
                .forEach(items::add);
        return items;
    }

    /// Answers to files and requests that are wrong, the word in each of them.
    private List<HttpResponse<String>> problems() throws Exception {
        String text = canary.text();
        String word = canary.word();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String wrong : List.of(
                text.replace("*1*100*80*", "*1*" + word + "*80*"),
                text.replace("SE*", "SE*9"),
                text.replace("GS*HP*", "GS*" + word + "*"),
                text.substring(0, text.length() / 2),
                text.replace("ST*835*", word + "*835*"),
                "{\"" + word + "\":1}")) {
            answers.add(upload("", wrong, Map.of()));
        }
        answers.add(upload("?patient=" + word, text, Map.of()));
        answers.add(upload("", text + " ", Map.of("Content-Digest", "sha-256=" + word)));
        answers.add(upload("", text + " ", Map.of("Content-Encoding", word)));
        answers.add(upload(
                "", "<" + word, Map.of("Content-Disposition", "attachment; filename=" + word, "X-Patient", word)));
        answers.add(post(Service.CLASSIFY, "/v1/claims/search", "{\"" + word + "\":\"" + word + "\"}"));
        answers.add(post(Service.CLASSIFY, "/v1/claims/search", "{\"patientControlNumber\":[\"" + word + "\"]}"));
        return answers;
    }

    private HttpResponse<String> upload(String query, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(Service.INGEST, "/v1/remittances" + query);
        headers.forEach(request::header);
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Service service, String path, String json) throws Exception {
        return HTTP.send(
                request(service, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Service service, String path) {
        String token =
                stack.secrets().tokenMint().token("canary", journey.tenant(), Options.ALL_ROLES, Duration.ofHours(1));
        return HttpRequest.newBuilder(URI.create(stack.settings().ports().url(service) + path))
                .header("Authorization", "Bearer " + token);
    }

    private List<String> metrics() throws Exception {
        List<String> all = new ArrayList<>();
        for (Service service : Service.values()) {
            URI uri = URI.create(stack.settings().ports().url(service) + "/q/metrics");
            all.add(HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        }
        return all;
    }

    /// Where on Kafka a word is, decompressed: topic and part of the record.
    private List<String> places(Needle word) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", stack.settings().ports().bootstrapServers());
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("overturn."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<String> places = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> places.addAll(places(word, record)));
            }
            return places;
        }
    }

    private static List<String> places(Needle word, ConsumerRecord<byte[], byte[]> record) {
        List<String> places = new ArrayList<>();
        if (word.isIn(record.key())) {
            places.add(record.topic() + " key");
        }
        if (word.isIn(record.value())) {
            places.add(record.topic() + " value");
        }
        record.headers().forEach(header -> {
            if (word.isIn(header.value())) {
                places.add(record.topic() + " header " + header.key());
            }
        });
        return places;
    }
}
