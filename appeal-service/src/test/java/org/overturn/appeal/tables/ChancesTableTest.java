package org.overturn.appeal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.appeal.Assessed;
import org.overturn.appeal.core.DenialFacts;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.events.Category;
import org.overturn.events.Verdict;

class ChancesTableTest {

    private static final Assessed DENIED = Assessed.claim("demo", "c1");
    private final OverturnChances chances = ChancesTable.load();

    @ParameterizedTest
    @EnumSource
    void everyCategoryHasAChanceWithItsSourceOrAssumption(Category category) {
        OverturnChances.Row row = chances.rowFor(facts(DENIED.category(category)));

        assertThat(row.category()).isEqualTo(category);
        assertThat(row.basis()).isNotBlank();
    }

    @Test
    void aSuspectedDenialHasARowOfItsOwn() {
        assertThat(chances.rowFor(facts(DENIED.verdict(Verdict.SUSPECT_DENIAL))).id())
                .isEqualTo("suspected");
    }

    @Test
    void aTableWithAGapOrTwoAnswersIsRefused() {
        List<OverturnChances.Row> gap = new ArrayList<>(chances.rows());
        gap.removeIf(it -> it.category() == Category.CODING);
        List<OverturnChances.Row> twice = new ArrayList<>(chances.rows());
        twice.add(new OverturnChances.Row("again", Category.CODING, null, null, false, 1, "assumption"));

        assertThatThrownBy(() -> new OverturnChances("x", gap)).hasMessage("no chance for [CODING]");
        assertThatThrownBy(() -> new OverturnChances("x", twice)).hasMessage("rows coding and again say the same");
        assertThatThrownBy(() -> new OverturnChances.Row("r", null, null, null, false, 101, "x"))
                .hasMessageContaining("0 to 100");
    }

    private static DenialFacts facts(Assessed assessed) {
        return DenialFacts.of(assessed.event().current());
    }
}
