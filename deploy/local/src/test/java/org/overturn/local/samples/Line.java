package org.overturn.local.samples;

import java.time.LocalDate;
import java.util.List;

/// One service line; what it pays follows from its adjustments, so it balances.
///
/// @param procedure with its qualifier, for instance `HC:99213`
record Line(String procedure, LocalDate date, long charge, List<Adjustment> adjustments, List<String> remarks) {

    long paid() {
        return charge - adjustments.stream().mapToLong(Adjustment::cents).sum();
    }

    Line negated() {
        return new Line(
                procedure,
                date,
                -charge,
                adjustments.stream().map(Adjustment::negated).toList(),
                remarks);
    }

    void write(Segments out) {
        out.add("SVC", procedure, Segments.amount(charge), Segments.amount(paid()), "", charge < 0 ? "-1" : "1");
        out.add("DTM", "472", Segments.date(date));
        adjustments.forEach(one -> out.add("CAS", one.group(), one.carc(), Segments.amount(one.cents())));
        long allowed = charge
                - adjustments.stream()
                        .filter(one -> one.group().equals("CO"))
                        .mapToLong(Adjustment::cents)
                        .sum();
        if (allowed > 0) {
            out.add("AMT", "B6", Segments.amount(allowed));
        }
        remarks.forEach(remark -> out.add("LQ", "HE", remark));
    }
}
