package org.overturn.local.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes claims of one payer and setting; the same seed makes the same claims.
final class ClaimMill {

    private static final int DEDUCTIBLE_PERCENT = 6;

    private final Random random;
    private final Setting setting;
    private final LocalDate paid;
    private final String prefix;
    private final String filing;
    private int made;

    /// @param paid the day of payment: services are some weeks older
    /// @param prefix of the provider's claim numbers
    ClaimMill(long seed, Setting setting, LocalDate paid, String prefix, String filing) {
        this.random = new Random(seed);
        this.setting = setting;
        this.paid = paid;
        this.prefix = prefix;
        this.filing = filing;
    }

    /// Claims of which about so many percent have a denied line.
    List<Claim> claims(int count, int deniedPercent) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int dice = random.nextInt(100);
            if (dice < deniedPercent) {
                claims.add(denied());
            } else {
                claims.add(dice < deniedPercent + DEDUCTIBLE_PERCENT ? deductible() : paid());
            }
        }
        return claims;
    }

    /// Paid in full but for the contract and the patient's share.
    Claim paid() {
        LocalDate day = serviceDay();
        List<Line> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(setting.maxLines()); i > 0; i--) {
            lines.add(paidLine(day));
        }
        return claim("1", lines);
    }

    /// One to all lines denied for one reason.
    Claim denied() {
        List<Denial> kind = Denial.ALL_KINDS.get(random.nextInt(Denial.ALL_KINDS.size()));
        return denied(kind.get(random.nextInt(kind.size())));
    }

    Claim denied(Denial denial) {
        LocalDate day = denial.carc().equals("29") ? serviceDay().minusDays(370) : serviceDay();
        List<Line> lines = new ArrayList<>();
        lines.add(deniedLine(day, denial));
        for (int i = random.nextInt(setting.maxLines()); i > 0; i--) {
            lines.add(random.nextBoolean() ? deniedLine(day, denial) : paidLine(day));
        }
        return claim("1", lines);
    }

    /// Nothing paid and nothing denied: the whole allowed amount is the patient's deductible.
    Claim deductible() {
        LocalDate day = serviceDay();
        long charge = charge();
        long contract = charge * 30 / 100;
        return claim(
                "1",
                List.of(new Line(
                        procedure(),
                        day,
                        charge,
                        List.of(new Adjustment("CO", "45", contract), new Adjustment("PR", "1", charge - contract)),
                        List.of())));
    }

    /// After another payer: what that one paid or took off is OA-23.
    Claim secondary() {
        LocalDate day = serviceDay();
        long charge = charge();
        long prior = charge * 80 / 100;
        return claim(
                "2",
                List.of(new Line(procedure(), day, charge, List.of(new Adjustment("OA", "23", prior)), List.of())));
    }

    /// An inpatient stay: adjustments at claim level, no lines.
    Claim inpatient() {
        long charge = charge() * 8;
        List<Adjustment> adjustments =
                List.of(new Adjustment("CO", "45", charge * 55 / 100), new Adjustment("PR", "1", 50_000));
        return new Claim(
                number(),
                "1",
                charge,
                filing,
                control(),
                List.of("11", "1"),
                Person.from(random),
                adjustments,
                List.of(List.of("MIA", "0", "", "", "", "MA01"), stay()),
                List.of(),
                0);
    }

    Line paidLine(LocalDate day) {
        long charge = charge();
        List<Adjustment> adjustments = new ArrayList<>();
        adjustments.add(new Adjustment("CO", "45", charge * (15 + random.nextInt(30)) / 100));
        if (random.nextInt(3) == 0) {
            adjustments.add(new Adjustment("PR", random.nextBoolean() ? "2" : "3", charge * 10 / 100));
        }
        return new Line(procedure(), day, charge, List.copyOf(adjustments), List.of());
    }

    private Line deniedLine(LocalDate day, Denial denial) {
        long charge = charge();
        return new Line(
                procedure(),
                day,
                charge,
                List.of(new Adjustment(denial.group(), denial.carc(), charge)),
                denial.remarks());
    }

    private Claim claim(String status, List<Line> lines) {
        long charge = lines.stream().mapToLong(Line::charge).sum();
        return new Claim(
                number(),
                status,
                charge,
                filing,
                control(),
                setting.facility(),
                Person.from(random),
                List.of(),
                List.of(),
                lines,
                0);
    }

    private List<String> stay() {
        return List.of("DTM", "232", Segments.date(serviceDay()));
    }

    private String number() {
        made++;
        return "%s-%05d".formatted(prefix, 10_000 + made * 7 + random.nextInt(7));
    }

    private String control() {
        return "%s%09d".formatted(Segments.date(paid).substring(2), random.nextInt(1_000_000_000));
    }

    private String procedure() {
        return setting.procedures().get(random.nextInt(setting.procedures().size()));
    }

    private long charge() {
        int range = setting.highDollars() - setting.lowDollars();
        return 100L * (setting.lowDollars() + random.nextInt(range)) + 25L * random.nextInt(4);
    }

    private LocalDate serviceDay() {
        return paid.minusDays(12 + random.nextInt(30));
    }
}
