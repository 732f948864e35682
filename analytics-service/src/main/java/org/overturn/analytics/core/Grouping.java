package org.overturn.analytics.core;

/// How metrics can be broken down.
public enum Grouping {
    PAYER(Dimension.PAYER),
    CATEGORY(Dimension.CATEGORY),
    TYPE(Dimension.TYPE),
    CARC(Dimension.CARC),
    PROVIDER(Dimension.PROVIDER),
    PROCEDURE(Dimension.PROCEDURE),
    /// The totals of each day.
    DAY(Dimension.TOTAL);

    private final Dimension dimension;

    Grouping(Dimension dimension) {
        this.dimension = dimension;
    }

    /// The rollups that hold the numbers.
    public Dimension dimension() {
        return dimension;
    }
}
