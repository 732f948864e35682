package org.overturn.remittance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.Procedure;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.x12.Amount;
import org.overturn.x12.ProcedureCode;
import org.overturn.x12.Reference;

/// Service lines and what they share with claims.
final class Lines {

    private Lines() {}

    static List<ServiceLine> of(List<org.overturn.x12.ServiceLine> lines, Identifiers identifiers) {
        List<ServiceLine> mapped = new ArrayList<>(lines.size());
        for (var line : lines) {
            mapped.add(line(mapped.size() + 1, line, identifiers));
        }
        return mapped;
    }

    private static ServiceLine line(int index, org.overturn.x12.ServiceLine line, Identifiers identifiers) {
        var dates = ServiceDates.of(line);
        String control = Parties.reference(line.references(), "6R");
        return new ServiceLine(
                index,
                procedure(line.procedure()),
                line.submitted() == null ? null : procedure(line.submitted()),
                line.revenueCode(),
                line.chargeCents(),
                line.paidCents(),
                line.paidUnits(),
                line.submittedUnits(),
                dates.from(),
                dates.to(),
                control == null ? null : identifiers.token("line", control),
                cents(line.amounts(), "B6"),
                line.references().stream()
                        .filter(reference -> reference.qualifier().equals("0K"))
                        .map(Reference::value)
                        .toList(),
                adjustments(line.adjustments()),
                remarks(line.remarks()),
                line.segment());
    }

    private static Procedure procedure(ProcedureCode code) {
        return new Procedure(code.qualifier(), code.code(), code.modifiers());
    }

    static List<Adjustment> adjustments(List<org.overturn.x12.Adjustment> adjustments) {
        return adjustments.stream()
                .map(one -> new Adjustment(one.group(), one.carc(), one.cents(), one.quantity(), one.segment()))
                .toList();
    }

    static List<Remark> remarks(List<org.overturn.x12.Remark> remarks) {
        return remarks.stream()
                .map(one -> new Remark(one.code(), one.segment()))
                .toList();
    }

    static @Nullable Long cents(List<Amount> amounts, String qualifier) {
        for (var amount : amounts) {
            if (amount.qualifier().equals(qualifier)) {
                return amount.cents();
            }
        }
        return null;
    }
}
