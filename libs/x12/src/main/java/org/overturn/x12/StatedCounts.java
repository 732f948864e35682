package org.overturn.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a 277CA says itself of how many claims were taken and sent back, at one of its levels.
///
/// Source: X12 005010X214, loops 2200B and 2200C: QTY*90, AA, QA, QC; AMT*YU, YY
final class StatedCounts {

    private @Nullable BigDecimal accepted;
    private @Nullable BigDecimal rejected;
    private @Nullable Long acceptedCents;
    private @Nullable Long rejectedCents;

    void quantity(Segment qty) {
        BigDecimal stated = qty.quantity(2);
        switch (qty.code(1)) {
            case "90", "QA" -> accepted = plus(accepted, stated);
            case "AA", "QC" -> rejected = plus(rejected, stated);
            default -> {}
        }
    }

    void amount(Segment amt) {
        switch (amt.code(1)) {
            case "YU" -> acceptedCents = Math.addExact(acceptedCents == null ? 0 : acceptedCents, amt.cents(2));
            case "YY" -> rejectedCents = Math.addExact(rejectedCents == null ? 0 : rejectedCents, amt.cents(2));
            default -> {}
        }
    }

    /// Whether everything that is stated is so.
    boolean agree(long acceptedClaims, long rejectedClaims, long takenCents, long sentBackCents) {
        return agrees(accepted, acceptedClaims)
                && agrees(rejected, rejectedClaims)
                && (acceptedCents == null || acceptedCents == takenCents)
                && (rejectedCents == null || rejectedCents == sentBackCents);
    }

    private static boolean agrees(@Nullable BigDecimal stated, long counted) {
        return stated == null || stated.compareTo(BigDecimal.valueOf(counted)) == 0;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        return sum == null ? more : more == null ? sum : sum.add(more);
    }
}
