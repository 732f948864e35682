package org.overturn.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.bench.chaos.fault.CrashAtSteps;
import org.overturn.bench.chaos.fault.DatabaseCrashes;
import org.overturn.bench.chaos.fault.RandomKills;
import org.overturn.bench.failpoint.Step;
import org.overturn.bench.failpoint.Steps;
import org.overturn.testkit.setup.Service;

class ChaosOptionsTest {

    @Test
    void withoutOptionsItIsTheShortSetWithASeedByChance() {
        ChaosOptions options = ChaosOptions.parse(List.of(), 42);

        assertThat(options.isLong()).isFalse();
        assertThat(options.crashes()).isEqualTo(150);
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.wants("F-17")).isTrue();
    }

    @Test
    void someFaultsAlone() {
        ChaosOptions options = ChaosOptions.parse(List.of("--only", "F-01,F-09", "--trials", "7", "--long"), 1);

        assertThat(options.wants("F-09")).isTrue();
        assertThat(options.wants("F-17")).isFalse();
        assertThat(options.crashes()).isEqualTo(7);
    }

    @Test
    void anOptionThatIsNoneIsToldByName() {
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--sead", "1"), 1)).hasMessageContaining("--sead");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--seed"), 1)).hasMessageContaining("--seed");
    }

    @Test
    void whatHasToBeTypedToDoItAgainIsTold() {
        assertThat(ChaosOptions.parse(List.of("--long", "--trials", "9", "--only", "F-09,F-01"), 7)
                        .command())
                .isEqualTo("./overturn chaos --long --seed 7 --trials 9 --only F-01,F-09");
        assertThat(ChaosOptions.parse(List.of("--seeded-bugs"), 7).command())
                .isEqualTo("./overturn chaos --seeded-bugs --seed 7");
    }

    @Test
    void everyStepIsPlannedInTheLongSetAndSomeInTheShortOne() {
        assertThat(steps(3_000, true)).hasSize(300).containsAll(numbers());
        assertThat(steps(20, true)).hasSize(19);
        assertThat(steps(150, false)).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void theShortSetHasAsManyCrashesAsItShould() {
        assertThat(Sets.crashes(150, false, 3))
                .filteredOn(RandomKills.class::isInstance)
                .hasSize(1);
        assertThat(Sets.crashes(150, false, 3))
                .filteredOn(DatabaseCrashes.class::isInstance)
                .hasSize(4);
    }

    @Test
    void fewCrashesAreOneServiceKilledAtRandomAtLeast() {
        assertThat(Sets.crashes(30, false, 3))
                .filteredOn(RandomKills.class::isInstance)
                .hasSize(1);
        assertThatThrownBy(() -> new RandomKills(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedPlansTheSame() {
        assertThat(steps(150, false)).isEqualTo(steps(150, false));
    }

    private static List<Integer> steps(int crashes, boolean isLong) {
        return Sets.crashes(crashes, isLong, 3).stream()
                .filter(CrashAtSteps.class::isInstance)
                .map(CrashAtSteps.class::cast)
                .flatMap(round -> round.visits().values().stream())
                .flatMap(List::stream)
                .map(CrashAtSteps.Visit::step)
                .toList();
    }

    private static List<Integer> numbers() {
        return Steps.table().all().stream().map(Step::number).toList();
    }

    @Test
    void whatWasAskedForAndNeverCameUpIsToldByItsName() {
        ChaosOptions options = ChaosOptions.parse(List.of("--only", "F-01,F-99"), 1);

        assertThatThrownBy(() -> options.demand(List.of("F-01", "F-02")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("F-99")
                .hasMessageNotContaining("F-01");
    }

    @Test
    void noServiceHasMoreThanSixStepsInARound() {
        assertThat(Sets.crashes(300, true, 3))
                .filteredOn(CrashAtSteps.class::isInstance)
                .extracting(round -> ((CrashAtSteps) round).visits())
                .allSatisfy((Map<Service, List<CrashAtSteps.Visit>> visits) ->
                        assertThat(visits.values()).allMatch(steps -> steps.size() <= 6));
    }
}
