package org.overturn.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;
import org.overturn.bench.generate.Totals;

/// The benchmark over the packaged services, as small as can be: what it measures is there, and it notices when what is
/// stored is not what was sent.
class PackagedLoadTest {

    private static final int FILE_CLAIMS = 50;

    private static final Rig RIG = TestRig.fresh();
    private static final Trial TRIAL = new Trial(RIG);
    private static Throughput load =
            new Throughput(0, Totals.NONE, 0, 0, Map.of(), 0, 0, Map.of(), 0, List.of("nothing was sent"));

    @BeforeAll
    static void sendSome() {
        RIG.start(6, 1);
        load = TRIAL.throughput(Recipe.of(1, FILE_CLAIMS), 0, 4);
    }

    @AfterAll
    static void stop() {
        RIG.close();
    }

    @Test
    void whatIsStoredIsWhatWasSent() {
        assertThat(load.truth().claims()).isEqualTo(4 * FILE_CLAIMS);
        assertThat(load.differences()).isEmpty();
    }

    @Test
    void aLostClaimAndACentTooManyAreNoticed() {
        Totals more = TRIAL.stored().plus(new Totals(0, 1, 1, 1, 100, 99, 0, 99, 1, 1));

        assertThat(new Books(RIG, TRIAL.calls()).differences(more))
                .hasSize(8)
                .anyMatch(it -> it.startsWith("claims counted"))
                .anyMatch(it -> it.startsWith("cents paid"))
                .anyMatch(it -> it.startsWith("open work items"));
    }

    @Test
    void everyPartHasUsedProcessorTimeAndMemory() {
        assertThat(load.microsPerClaim())
                .containsOnlyKeys("ingest", "classify", "appeal", "analytics", "kafka", "postgres", "driver")
                .allSatisfy((part, micros) -> assertThat(micros).isPositive());
        assertThat(load.memory())
                .allSatisfy((part, memory) -> assertThat(memory.residentBytes()).isGreaterThan(10_000_000));
        assertThat(load.memory().get("classify"))
                .extracting(Memory::heapUsedBytes)
                .matches(it -> it > 0);
    }

    @Test
    void aFileAloneIsVisibleEverywhereAfterATimeThatIsKnown() {
        Recipe recipe = new Recipe(2, FILE_CLAIMS, FILE_CLAIMS, new Mix(12, 1, 0, 1, 3, 4, 6, 30));

        List<Long> micros = TRIAL.alone(recipe, 2);

        assertThat(micros).hasSize(2).allMatch(it -> it > 1_000 && it < 60_000_000);
    }

    @Test
    void everyQuestionIsAnswered() {
        assertThat(Reads.measure(RIG, TRIAL.calls(), Duration.ofSeconds(1)))
                .hasSize(10)
                .allMatch(it -> it.failures() == 0 && it.p50Millis() > 0 && it.p99Millis() >= it.p50Millis());
    }

    @Test
    void theLimitsAreOfTheSameRecordsAndRows() {
        assertThat(KafkaLimit.measure(RIG)).hasSize(2).allMatch(it -> it.records() >= 4 * FILE_CLAIMS);
        assertThat(CopyLimit.measure(RIG)).hasSize(6).allMatch(it -> it.rows() > 0);
    }

    @Test
    void theStoresHaveAWeight() {
        StoreBytes bytes = StoreBytes.of(RIG);

        assertThat(bytes.topics()).containsKey("overturn.claim-adjudicated.v1");
        assertThat(StoreBytes.sum(bytes.topics())).isPositive();
        assertThat(bytes.tables()).containsKeys("classify.adjudication", "analytics.fact", "appeal.work_item");
        assertThat(StoreBytes.sum(bytes.indexes())).isPositive();
    }
}
