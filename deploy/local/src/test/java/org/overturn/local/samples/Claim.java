package org.overturn.local.samples;

import java.util.List;
import java.util.stream.Stream;

/// One CLP with its lines, or with adjustments of its own when it has none.
///
/// @param status CLP02
/// @param filing CLP06
/// @param number CLP01, the provider's
/// @param control CLP07, the payer's
/// @param facility CLP08 and CLP09, for instance `11`, `1`
/// @param extras segments between NM1 and the dates: MIA, MOA, REF
/// @param misstated added to CLP04 and to nothing else: a claim that does not balance
record Claim(
        String number,
        String status,
        long charge,
        String filing,
        String control,
        List<String> facility,
        Person patient,
        List<Adjustment> adjustments,
        List<List<String>> extras,
        List<Line> lines,
        long misstated) {

    long paid() {
        long own = adjustments.stream().mapToLong(Adjustment::cents).sum();
        long atLines = lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .mapToLong(Adjustment::cents)
                .sum();
        return charge - own - atLines + misstated;
    }

    long patientShare() {
        return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
                .filter(one -> one.group().equals("PR"))
                .mapToLong(Adjustment::cents)
                .sum();
    }

    /// The same claim taken back: status 22, every amount negated.
    Claim reversed() {
        return new Claim(
                number,
                "22",
                -charge,
                filing,
                control,
                facility,
                patient,
                adjustments.stream().map(Adjustment::negated).toList(),
                extras,
                lines.stream().map(Line::negated).toList(),
                -misstated);
    }

    Claim withStatus(String other) {
        return new Claim(
                number, other, charge, filing, control, facility, patient, adjustments, extras, lines, misstated);
    }

    Claim misstatedBy(long cents) {
        return new Claim(number, status, charge, filing, control, facility, patient, adjustments, extras, lines, cents);
    }

    /// What replaces the claim after its reversal: another payer number, and a reference to the first.
    Claim correctedTo(String newControl, List<Line> newLines) {
        return new Claim(
                number,
                "1",
                charge,
                filing,
                newControl,
                facility,
                patient,
                List.of(),
                List.of(List.of("REF", "F8", control)),
                newLines,
                0);
    }

    void write(Segments out) {
        String share = status.equals("22") || patientShare() <= 0 ? "" : Segments.amount(patientShare());
        out.add(
                "CLP",
                number,
                status,
                Segments.amount(charge),
                Segments.amount(paid()),
                share,
                filing,
                control,
                facility.get(0),
                facility.get(1));
        adjustments.forEach(one -> out.add("CAS", one.group(), one.carc(), Segments.amount(one.cents())));
        out.add("NM1", "QC", "1", patient.last(), patient.first(), "", "", "", "MI", patient.member());
        extras.forEach(extra -> out.add(extra.toArray(String[]::new)));
        lines.forEach(line -> line.write(out));
    }
}
