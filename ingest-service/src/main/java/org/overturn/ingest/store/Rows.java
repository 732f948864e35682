package org.overturn.ingest.store;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Totals;

/// Reads columns of native rows.
final class Rows {

    private Rows() {}

    static Instant instant(Tuple row, String column) {
        Instant at = instantOrNull(row, column);
        if (at == null) {
            throw new IllegalStateException(column + " is null");
        }
        return at;
    }

    static @Nullable Instant instantOrNull(Tuple row, String column) {
        return switch (row.get(column)) {
            case null -> null;
            case Instant at -> at;
            case OffsetDateTime at -> at.toInstant();
            case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
            case Object other ->
                throw new IllegalStateException(
                        column + " is a " + other.getClass().getName());
        };
    }

    static LocalDate date(Tuple row, String column) {
        return row.get(column, LocalDate.class);
    }

    static Totals totals(Tuple row) {
        return new Totals(
                row.get("claims", Long.class),
                row.get("service_lines", Long.class),
                row.get("charge_cents", Long.class),
                row.get("paid_cents", Long.class),
                row.get("provider_adjustment_cents", Long.class),
                row.get("unbalanced_claims", Long.class),
                row.get("rejected_claims", Long.class),
                row.get("rejected_cents", Long.class));
    }
}
