package org.overturn.classify.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRun.Purpose;
import org.overturn.classify.port.PolicyRun.State;

/// Between rows and runs.
final class PolicyRunRows {

    private PolicyRunRows() {}

    static String text(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PolicyRun read(Object[] row) {
        return new PolicyRun(
                (UUID) row[0],
                Purpose.valueOf(constant(row[1])),
                (String) row[2],
                (String) row[3],
                State.valueOf(constant(row[4])),
                (String) row[5],
                time(row[6]),
                timeOrNull(row[7]),
                (String) row[8],
                timeOrNull(row[9]),
                (long) row[10],
                (long) row[11],
                (long) row[12]);
    }

    private static @Nullable Instant timeOrNull(@Nullable Object time) {
        return time == null ? null : time(time);
    }

    private static Instant time(Object time) {
        return ((OffsetDateTime) time).toInstant();
    }

    private static String constant(Object text) {
        return text.toString().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
