package org.overturn.analytics.core;

import java.time.LocalDate;
import java.util.Comparator;

/// One row of the rollups. The natural order is that of the table's key, in which rows are locked.
///
/// @param tenantId whose numbers
/// @param dimension by what
/// @param day on which day
/// @param key which payer, category, …; empty for `TOTAL`
public record RollupKey(String tenantId, Dimension dimension, LocalDate day, String key)
        implements Comparable<RollupKey> {

    private static final Comparator<RollupKey> ORDER = Comparator.comparing(RollupKey::tenantId)
            .thenComparing(it -> it.dimension().name())
            .thenComparing(RollupKey::day)
            .thenComparing(RollupKey::key);

    @Override
    public int compareTo(RollupKey other) {
        return ORDER.compare(this, other);
    }
}
