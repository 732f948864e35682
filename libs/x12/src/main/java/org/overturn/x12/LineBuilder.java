package org.overturn.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects one SVC loop after the other.
final class LineBuilder {

    static final ProcedureCode NONE = new ProcedureCode("", "", List.of());

    private ProcedureCode procedure = NONE;
    private @Nullable ProcedureCode submitted;
    private @Nullable String revenueCode;
    private @Nullable BigDecimal paidUnits;
    private @Nullable BigDecimal submittedUnits;
    private long chargeCents;
    private long paidCents;
    final Loop loop = new Loop();
    long segment;
    long byteOffset;
    boolean open;

    void start(Segment svc) {
        open = true;
        loop.clear();
        procedure = procedure(svc, 1);
        chargeCents = svc.mandatoryCents(2);
        paidCents = svc.mandatoryCents(3);
        revenueCode = svc.optional(4);
        paidUnits = svc.quantity(5);
        submitted = svc.has(6) ? procedure(svc, 6) : null;
        submittedUnits = svc.quantity(7);
        segment = svc.ordinal();
        byteOffset = svc.byteOffset();
    }

    static ProcedureCode procedure(Segment svc, int element) {
        if (!svc.has(element)) {
            svc.error("X12.MISSING_ELEMENT", "A mandatory element is missing.", element);
            return NONE;
        }
        int count = svc.components(element);
        return new ProcedureCode(svc.component(1, count), svc.component(2, count), modifiers(svc, count));
    }

    private static List<String> modifiers(Segment svc, int count) {
        if (count <= 3) {
            String only = svc.component(3, count);
            return only.isEmpty() ? List.of() : List.of(only);
        }
        var modifiers = new ArrayList<String>(4);
        for (int part = 3; part <= Math.min(6, count); part++) {
            String modifier = svc.component(part, count);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    boolean balanced() {
        return Math.subtractExact(chargeCents, loop.adjustedCents) == paidCents;
    }

    ServiceLine build() {
        open = false;
        return new ServiceLine(
                procedure,
                submitted,
                revenueCode,
                chargeCents,
                paidCents,
                paidUnits,
                submittedUnits,
                loop.adjustments.list(),
                loop.dates.list(),
                loop.references.list(),
                loop.amounts.list(),
                loop.remarks.list(),
                balanced(),
                segment,
                loop.quantities.list());
    }
}
