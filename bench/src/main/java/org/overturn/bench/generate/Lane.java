package org.overturn.bench.generate;

import java.util.List;
import java.util.SplittableRandom;

/// Who pays whom for what: the same for every claim of a transaction set.
///
/// @param filing CLP06
/// @param hospital whether the payee bills institutional claims
record Lane(
        String payer,
        String payerId,
        String payerTax,
        String filing,
        String payee,
        String npi,
        String tax,
        boolean hospital) {

    private static final int PAYEES = 40;
    private static final int PATTERN_PERCENT = 100;

    private record Payer(String name, String id, String tax, String filing, String hospitalFiling) {}

    private static final List<Payer> PAYERS = List.of(
            new Payer("ACME HEALTH PLAN", "SYN101", "1999000101", "12", "12"),
            new Payer("BLUE HARBOR MUTUAL", "SYN102", "1999000102", "BL", "BL"),
            new Payer("PLAINS FEDERAL CONTRACTOR", "SYN103", "1999000103", "MB", "MA"),
            new Payer("TRICOUNTY MEDICAID", "SYN104", "1999000104", "MC", "MC"),
            new Payer("NORTHWIND HEALTH", "SYN105", "1999000105", "HM", "HM"),
            new Payer("CEDAR VALLEY ADVANTAGE", "SYN106", "1999000106", "16", "16"),
            new Payer("LAKESHORE INDEMNITY", "SYN107", "1999000107", "CI", "CI"),
            new Payer("REDWOOD EMPLOYEE TRUST", "SYN108", "1999000108", "12", "12"),
            new Payer("GRANITE STATE BENEFIT", "SYN109", "1999000109", "13", "13"),
            new Payer("SUNRISE COMMUNITY PLAN", "SYN110", "1999000110", "HM", "HM"));

    static Lane of(SplittableRandom random, Mix mix) {
        Payer payer = PAYERS.get(random.nextInt(PAYERS.size()));
        boolean hospital = random.nextInt(PATTERN_PERCENT) < mix.institutional();
        int payee = random.nextInt(PAYEES);
        return new Lane(
                payer.name(),
                payer.id(),
                payer.tax(),
                hospital ? payer.hospitalFiling() : payer.filing(),
                "EXAMPLE %s %02d".formatted(hospital ? "HOSPITAL" : "CLINIC", payee),
                npi("19999%d%03d".formatted(hospital ? 7 : 6, payee)),
                "99%07d".formatted((hospital ? 700 : 600) + payee),
                hospital);
    }

    boolean medicare() {
        return payerId.equals("SYN103");
    }

    /// Source: CMS, National Provider Identifier check digit: Luhn over `80840` and the number.
    private static String npi(String nineDigits) {
        String digits = "80840" + nineDigits;
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return nineDigits + (10 - sum % 10) % 10;
    }
}
