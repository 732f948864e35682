package org.overturn.classify.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AssessedLine;
import org.overturn.events.ServiceLine;

/// The lines of a decision as others see them.
public final class Lines {

    private Lines() {}

    public static List<AssessedLine> of(ClaimDecision decision) {
        List<AssessedLine> lines = new ArrayList<>(decision.units().size());
        for (UnitDecision unit : decision.units()) {
            lines.add(line(unit));
        }
        return lines;
    }

    private static AssessedLine line(UnitDecision decided) {
        Unit unit = decided.unit();
        ServiceLine line = unit.line();
        return new AssessedLine(
                unit.index(),
                unit.procedure(),
                line == null ? List.of() : modifiers(line),
                line == null ? null : line.revenueCode(),
                serviceFrom(unit, line),
                decided.verdict(),
                unit.chargeCents(),
                unit.paidCents(),
                decided.patientCents(),
                decided.deniedCents());
    }

    private static List<String> modifiers(ServiceLine line) {
        return line.submitted() != null && !line.submitted().code().isEmpty()
                ? line.submitted().modifiers()
                : line.procedure().modifiers();
    }

    private static @Nullable LocalDate serviceFrom(Unit unit, @Nullable ServiceLine line) {
        return line != null && line.serviceFrom() != null
                ? line.serviceFrom()
                : unit.event().claim().serviceFrom();
    }
}
