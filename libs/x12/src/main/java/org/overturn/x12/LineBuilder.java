package org.overturn.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects one SVC loop.
final class LineBuilder {

    private final ProcedureCode procedure;
    private final @Nullable ProcedureCode submitted;
    private final @Nullable String revenueCode;
    private final @Nullable BigDecimal paidUnits;
    private final @Nullable BigDecimal submittedUnits;
    private final Position position;
    final long chargeCents;
    final long paidCents;
    final long segment;
    final Loop loop = new Loop();

    LineBuilder(Segment svc) {
        procedure = procedure(svc, 1);
        chargeCents = svc.mandatoryCents(2);
        paidCents = svc.cents(3);
        revenueCode = svc.optional(4);
        paidUnits = svc.quantity(5);
        submitted = svc.has(6) ? procedure(svc, 6) : null;
        submittedUnits = svc.quantity(7);
        segment = svc.ordinal();
        position = svc.at(0);
    }

    private static ProcedureCode procedure(Segment svc, int element) {
        List<String> modifiers = new ArrayList<>(4);
        for (int part = 3; part <= 6; part++) {
            String modifier = svc.component(element, part);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return new ProcedureCode(svc.component(element, 1), svc.component(element, 2), modifiers);
    }

    Position position() {
        return position;
    }

    boolean balanced() {
        return Math.subtractExact(chargeCents, loop.adjustedCents) == paidCents;
    }

    ServiceLine build() {
        return new ServiceLine(
                procedure,
                submitted,
                revenueCode,
                chargeCents,
                paidCents,
                paidUnits,
                submittedUnits,
                loop.adjustments,
                loop.dates,
                loop.references,
                loop.amounts,
                loop.remarks,
                balanced(),
                segment);
    }
}
