package org.overturn.local.samples;

import java.time.LocalDate;
import java.util.List;

/// One file: one interchange, one group, one 835.
///
/// @param number in the file's name, its control numbers and its trace number
/// @param method BPR04: ACH, CHK or NON
record Remittance(
        int number,
        String name,
        Payer payer,
        Payee payee,
        String method,
        LocalDate date,
        List<Claim> claims,
        List<Plb> plbs) {

    /// A provider-level adjustment; a positive amount lowers the payment.
    record Plb(String reason, String reference, long cents) {}

    String fileName() {
        return "%02d-%s.835".formatted(number, name);
    }

    long paid() {
        return claims.stream().mapToLong(Claim::paid).sum()
                - plbs.stream().mapToLong(Plb::cents).sum();
    }

    String text() {
        String control = "%09d".formatted(900_000 + number);
        Segments envelope = new Segments()
                .add(
                        "ISA",
                        "00",
                        " ".repeat(10),
                        "00",
                        " ".repeat(10),
                        "ZZ",
                        padded(payer.id()),
                        "ZZ",
                        padded("OVERTURNDEMO"),
                        Segments.date(date).substring(2),
                        "0600",
                        "^",
                        "00501",
                        control,
                        "0",
                        "T",
                        ":")
                .add(
                        "GS",
                        "HP",
                        payer.id(),
                        "OVERTURNDEMO",
                        Segments.date(date),
                        "0600",
                        String.valueOf(number),
                        "X",
                        "005010X221A1");
        return envelope
                + transaction().toString()
                + new Segments().add("GE", "1", String.valueOf(number)).add("IEA", "1", control);
    }

    private Segments transaction() {
        Segments out = new Segments();
        out.add("ST", "835", "0001");
        payment(out);
        out.add("TRN", "1", "SYN%08d".formatted(20_260_000 + number), payer.tax());
        out.add("DTM", "405", Segments.date(date));
        out.add("N1", "PR", payer.name(), "XV", payer.id());
        out.add("N3", "1 MADE UP PLAZA").add("N4", "NOWHERE", "KS", "66002");
        out.add("PER", "BL", "PROVIDER SERVICES", "TE", "5550100");
        out.add("N1", "PE", payee.name(), "XX", payee.npi());
        out.add("N3", "2 FICTION ROAD").add("N4", "NOWHERE", "KS", "66002");
        out.add("REF", "TJ", payee.tax());
        out.add("LX", "1");
        claims.forEach(claim -> claim.write(out));
        for (Plb plb : plbs) {
            String yearEnd = date.getYear() + "1231";
            out.add("PLB", payee.npi(), yearEnd, plb.reason() + ":" + plb.reference(), Segments.amount(plb.cents()));
        }
        return out.add("SE", String.valueOf(out.count() + 1), "0001");
    }

    private void payment(Segments out) {
        String amount = Segments.amount(paid());
        switch (method) {
            case "ACH" ->
                out.add(
                        "BPR",
                        "I",
                        amount,
                        "C",
                        "ACH",
                        "CCP",
                        "01",
                        "999999992",
                        "DA",
                        "100200300",
                        payer.tax(),
                        "",
                        "01",
                        "999988880",
                        "DA",
                        "400500600",
                        Segments.date(date));
            case "NON" ->
                out.add(
                        "BPR",
                        "H",
                        amount,
                        "C",
                        "NON",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Segments.date(date));
            default ->
                out.add(
                        "BPR",
                        "I",
                        amount,
                        "C",
                        method,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Segments.date(date));
        }
    }

    private static String padded(String id) {
        return "%-15s".formatted(id);
    }
}
