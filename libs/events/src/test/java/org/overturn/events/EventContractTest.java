package org.overturn.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden samples are what earlier versions have written: they are only ever added to, and must stay readable.
class EventContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/overturn/events/schema");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<Class<? extends Record>> EVENTS = List.of(
            ClaimAdjudicated.class,
            ClaimAcknowledged.class,
            RemittanceSealed.class,
            RemittanceConfirmed.class,
            ProviderAdjusted.class,
            ClaimAssessed.class,
            WorkItemChanged.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    static List<Class<? extends Record>> events() {
        return EVENTS;
    }

    static Stream<Arguments> samples() throws Exception {
        try (var files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> Arguments.of(GOLDEN.relativize(file).toString(), typeOf(file), file));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void thePublishedSchemaIsThatOfTheRecord(Class<? extends Record> event) throws Exception {
        var published = SCHEMAS.resolve(event.getSimpleName() + ".v1.schema.json");
        if (Boolean.getBoolean("schemas.write")) {
            Files.writeString(published, SchemaOf.record(event));
        }

        assertThat(Files.readString(published))
                .as("run the test with -Dschemas.write=true after adding a field")
                .isEqualTo(SchemaOf.record(event));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aGoldenSampleSatisfiesItsSchema(String name, Class<? extends Record> event, Path file) throws Exception {
        assertThat(schemaOf(event).validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aGoldenSampleIsReadAndWrittenWithoutLoss(String name, Class<? extends Record> event, Path file)
            throws Exception {
        var written = JSON.readTree(Files.readString(file));

        var read = JSON.treeToValue(written, event);

        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aFieldOfALaterVersionDoesNotStopAnEarlierReader(String name, Class<? extends Record> event, Path file)
            throws Exception {
        var later = (ObjectNode) JSON.readTree(Files.readString(file));
        later.put("fieldOfALaterVersion", 1);

        assertThat(JSON.treeToValue(later, event)).isEqualTo(JSON.readValue(Files.readString(file), event));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void everyEventHasAGoldenSampleAndASchemaThatRefusesAnEmptyObject(Class<? extends Record> event) throws Exception {
        assertThat(samples().map(arguments -> arguments.get()[1])).contains(event);
        assertThat(schemaOf(event).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void topicsCarryTheVersionOfTheEventType() throws Exception {
        for (var sample : samples().toList()) {
            var event = (Event) JSON.readValue(Files.readString((Path) sample.get()[2]), (Class<?>) sample.get()[1]);

            assertThat("org." + event.topic()).isEqualTo(event.eventType());
            assertThat(event.eventId()).isNotBlank();
            assertThat(event.partitionKey()).isNotBlank();
        }
    }

    private static Schema schemaOf(Class<? extends Record> event) throws Exception {
        var schema = Files.readString(SCHEMAS.resolve(event.getSimpleName() + ".v1.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    private static Class<? extends Record> typeOf(Path file) {
        var folder = GOLDEN.relativize(file).getName(0).toString();
        return EVENTS.stream()
                .filter(event -> event.getSimpleName().equals(folder))
                .findFirst()
                .orElseThrow();
    }
}
