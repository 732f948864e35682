package org.overturn.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetCursorTest {

    @Test
    void whatGoesInComesOut() {
        UUID id = new UUID(1, 2);
        Instant at = Instant.parse("2026-11-23T14:00:00.123456Z");
        KeysetCursor cursor = KeysetCursor.decode(
                KeysetCursor.of("a,b", 42L, LocalDate.EPOCH, at, id).encode());

        assertThat(cursor.text(0)).isEqualTo("a,b");
        assertThat(cursor.number(1)).isEqualTo(42L);
        assertThat(cursor.date(2)).isEqualTo(LocalDate.EPOCH);
        assertThat(cursor.instant(3)).isEqualTo(at);
        assertThat(cursor.uuid(4)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "a", "MQ", "eCfn"})
    void aForgedCursorIsABadRequestAndNoBug(String forged) {
        assertThatThrownBy(() -> KeysetCursor.decode(forged).instant(1))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void aPageTellsOfTheNextOneOnlyWhenThereIsOne() {
        Page<Integer> last = Page.of(List.of(1, 2), 2, KeysetCursor::of);
        Page<Integer> first = Page.of(List.of(1, 2, 3), 2, KeysetCursor::of);

        assertThat(last.nextCursor()).isNull();
        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.nextCursor()).isEqualTo(KeysetCursor.of(2).encode());
    }
}
