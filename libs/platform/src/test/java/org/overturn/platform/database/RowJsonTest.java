package org.overturn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowJsonTest {

    private record Row(
            String tenantId,
            long paidCents,
            LocalDate paidOn,
            Instant heldAt,
            @Nullable String note) {}

    private static final Row ROW =
            new Row("a", 5, LocalDate.of(2026, 2, 28), Instant.parse("2026-11-23T14:00:00.123456Z"), null);

    @Test
    void columnsAreInSnakeCaseAndTimesAsTheDatabaseReadsThem() {
        assertThat(RowJson.write(List.of(ROW)))
                .isEqualTo("[{\"tenant_id\":\"a\",\"paid_cents\":5,\"paid_on\":\"2026-02-28\","
                        + "\"held_at\":\"2026-11-23T14:00:00.123456Z\",\"note\":null}]");
    }

    @Test
    void whatToJsonbWritesIsReadAndAColumnThatTheTypeDoesNotNameIsPassedOver() {
        String row = "{\"note\": null, \"more\": 1, \"held_at\": \"2026-11-23T14:00:00.123456+00:00\","
                + " \"paid_on\": \"2026-02-28\", \"tenant_id\": \"a\", \"paid_cents\": 5}";

        assertThat(RowJson.readAll(List.of(row, RowJson.writeOne(ROW)), Row.class))
                .containsExactly(ROW, ROW);
    }

    @Test
    void aFailureNamesTheTypeOfTheRow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RowJson.read("{\"tenant_id\": ", Row.class))
                .withMessage("a row of Row cannot be read");
    }
}
