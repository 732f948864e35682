package org.overturn.bench.generate;

import java.util.List;

/// One service line; what it pays follows from its adjustments.
///
/// @param procedure with its qualifier, for instance `HC:99213`
/// @param control REF*6R
/// Source: X12 005010X221A1, loop 2110
record Line(String procedure, String control, long charge, List<Cas> adjustments, List<String> remarks) {

    long paid() {
        long paid = charge;
        for (Cas cas : adjustments) {
            paid -= cas.cents();
        }
        return paid;
    }

    Line negated() {
        return new Line(
                procedure,
                control,
                -charge,
                adjustments.stream().map(Cas::negated).toList(),
                remarks);
    }

    void write(Segments out, String day) {
        out.begin("SVC").text(procedure).cents(charge).cents(paid()).skip().number(charge < 0 ? -1 : 1);
        out.end();
        out.begin("DTM").text("472").text(day).end();
        long allowed = charge;
        for (Cas cas : adjustments) {
            out.begin("CAS")
                    .text(cas.group())
                    .text(cas.carc())
                    .cents(cas.cents())
                    .end();
            allowed -= cas.group().equals("CO") ? cas.cents() : 0;
        }
        out.begin("REF").text("6R").text(control).end();
        if (allowed > 0) {
            out.begin("AMT").text("B6").cents(allowed).end();
        }
        for (String remark : remarks) {
            out.begin("LQ").text("HE").text(remark).end();
        }
    }
}
