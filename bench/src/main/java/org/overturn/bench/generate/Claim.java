package org.overturn.bench.generate;

import java.util.List;

/// One CLP with its lines, or with adjustments of its own.
///
/// @param number CLP01
/// @param status CLP02
/// @param control CLP07
/// @param facility CLP08
/// @param day of service, eight digits
/// @param part whether the payer split the claim and this is one part
/// @param corrects CLP07 of the decision that this one replaces, empty where it replaces none
/// @param denied whether something of it is refused
/// Source: X12 005010X221A1, loop 2100
record Claim(
        String number,
        String status,
        long charge,
        String control,
        String facility,
        String day,
        String last,
        String first,
        String member,
        boolean part,
        String corrects,
        boolean denied,
        List<Cas> adjustments,
        List<Line> lines) {

    long paid() {
        long paid = charge;
        for (Cas cas : adjustments) {
            paid -= cas.cents();
        }
        for (Line line : lines) {
            for (Cas cas : line.adjustments()) {
                paid -= cas.cents();
            }
        }
        return paid;
    }

    long patientShare() {
        long share = patientShare(adjustments);
        for (Line line : lines) {
            share += patientShare(line.adjustments());
        }
        return share;
    }

    /// The same decision taken back: every amount negated.
    Claim reversed() {
        return new Claim(
                number,
                "22",
                -charge,
                control,
                facility,
                day,
                last,
                first,
                member,
                part,
                corrects,
                false,
                adjustments.stream().map(Cas::negated).toList(),
                lines.stream().map(Line::negated).toList());
    }

    void write(Segments out, Lane lane) {
        out.begin("CLP").text(number).text(status).cents(charge).cents(paid());
        if (status.equals("22") || patientShare() <= 0) {
            out.skip();
        } else {
            out.cents(patientShare());
        }
        out.text(lane.filing()).text(control).text(facility).text("1").end();
        for (Cas cas : adjustments) {
            out.begin("CAS")
                    .text(cas.group())
                    .text(cas.carc())
                    .cents(cas.cents())
                    .end();
        }
        out.begin("NM1").text("QC").text("1").text(last).text(first).skip(3).text("MI");
        out.text(member).end();
        out.begin("NM1")
                .text("82")
                .text(lane.hospital() ? "2" : "1")
                .text("SYNTHDOC")
                .skip(4);
        out.text("XX").text(lane.npi()).end();
        remarks(out, lane);
        if (!corrects.isEmpty()) {
            out.begin("REF").text("F8").text(corrects).end();
        }
        out.begin("DTM").text("232").text(day).end();
        out.begin("DTM").text("233").text(day).end();
        if (charge > 0) {
            out.begin("AMT").text("AU").cents(charge).end();
        }
        for (Line line : lines) {
            line.write(out, day);
        }
    }

    private void remarks(Segments out, Lane lane) {
        if (part) {
            out.begin("MOA").skip(2).text("MA15").end();
        } else if (lines.isEmpty()) {
            out.begin("MIA").text("0").skip(3).text("MA01").end();
        } else if (lane.medicare() && !lane.hospital()) {
            out.begin("MOA").skip(2).text("MA01").end();
        }
    }

    private static long patientShare(List<Cas> adjustments) {
        long share = 0;
        for (Cas cas : adjustments) {
            share += cas.group().equals("PR") ? cas.cents() : 0;
        }
        return share;
    }
}
