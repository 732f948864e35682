package org.overturn.bench.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the claims of one transaction set. Every claim depends on its place alone, so that any of them can be made
/// again: when a later file reverses it.
final class ClaimMaker {

    private static final int PERCENT = 100;
    private static final int DEDUCTIBLE_PERCENT = 6;

    private static final List<String> OFFICE = List.of(
            "HC:99213", "HC:99214", "HC:99203", "HC:99396", "HC:93000", "HC:36415", "HC:80053", "HC:85025", "HC:71046");
    private static final List<String> HOSPITAL =
            List.of("HC:70450", "HC:72148", "HC:96374", "HC:99284", "NU:0450", "NU:0636", "HC:J1885");
    private static final List<String> LAST = List.of(
            "EXAMPLETON", "SAMPLEWOOD", "TESTERLY", "DEMOSON", "FAUXBERG", "MOCKRIDGE", "FICTUS", "NOREAL", "SYNTHMAN");
    private static final List<String> FIRST =
            List.of("ALFA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL", "INDIA", "JULIETT");

    private final Lane lane;
    private final Mix mix;
    private final LocalDate paid;

    ClaimMaker(Lane lane, Mix mix, LocalDate paid) {
        this.lane = lane;
        this.mix = mix;
        this.paid = paid;
    }

    /// What a payer decides at first.
    Claim any(String number, SplittableRandom random) {
        int dice = random.nextInt(PERCENT);
        if (dice < mix.denied()) {
            return denied(number, random);
        }
        dice -= mix.denied();
        if (dice < mix.secondary()) {
            return secondary(number, random);
        }
        dice -= mix.secondary();
        if (dice < mix.withoutLines() && lane.hospital()) {
            return stay(number, random);
        }
        if (random.nextInt(PERCENT) < DEDUCTIBLE_PERCENT) {
            return deductible(number, random);
        }
        return paid(number, random);
    }

    Claim denied(String number, SplittableRandom random) {
        Denial denial = Denial.any(random);
        int count = lines(random);
        List<Line> lines = new ArrayList<>(count);
        lines.add(deniedLine(number, 1, denial, random));
        for (int i = 2; i <= count; i++) {
            lines.add(random.nextInt(3) > 0 ? deniedLine(number, i, denial, random) : paidLine(number, i, random));
        }
        return claim(number, "1", List.of(), lines, true, random);
    }

    Claim paid(String number, SplittableRandom random) {
        int count = lines(random);
        List<Line> lines = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            lines.add(paidLine(number, i, random));
        }
        String status = lane.medicare() && random.nextInt(4) == 0 ? "19" : "1";
        return claim(number, status, atClaimLevel(lines, random), lines, false, random);
    }

    /// What replaces a decision that was reversed: the other way round, under a new payer number.
    Claim correction(Claim original, SplittableRandom random) {
        List<Line> lines = new ArrayList<>(original.lines().size());
        Denial denial = Denial.any(random);
        boolean deny = !original.denied();
        for (Line line : original.lines()) {
            List<Cas> adjustments = deny
                    ? List.of(new Cas(denial.group(), denial.carc(), line.charge()))
                    : List.of(new Cas("CO", "45", line.charge() * (15 + random.nextInt(30)) / PERCENT));
            lines.add(new Line(
                    line.procedure(), line.control(), line.charge(), adjustments, deny ? denial.remarks() : List.of()));
        }
        boolean whole = original.lines().isEmpty();
        Cas refused = new Cas(denial.group(), denial.carc(), original.charge());
        Cas contract = new Cas("CO", "45", original.charge() / 2);
        return new Claim(
                original.number(),
                original.status(),
                original.charge(),
                control(original.number(), 'C'),
                original.facility(),
                original.day(),
                original.last(),
                original.first(),
                original.member(),
                false,
                original.control(),
                deny,
                whole ? List.of(deny ? refused : contract) : List.of(),
                lines);
    }

    /// A claim that the payer split in two: the first part paid, the second paid or denied.
    List<Claim> split(String number, SplittableRandom random) {
        Claim whole = paid(number, random);
        boolean denied = random.nextInt(PERCENT) < mix.denied();
        Line second = denied ? deniedLine(number, 9, Denial.any(random), random) : paidLine(number, 9, random);
        return List.of(
                part(whole, whole.control(), whole.lines(), false),
                part(whole, control(number, 'S'), List.of(second), denied));
    }

    private Claim part(Claim whole, String control, List<Line> lines, boolean denied) {
        return new Claim(
                whole.number(),
                "1",
                charge(lines),
                control,
                whole.facility(),
                whole.day(),
                whole.last(),
                whole.first(),
                whole.member(),
                true,
                "",
                denied,
                List.of(),
                lines);
    }

    /// Nothing paid and nothing denied: the allowed amount is the patient's deductible.
    private Claim deductible(String number, SplittableRandom random) {
        long charge = charge(random);
        long contract = charge * 30 / PERCENT;
        Line line = new Line(
                procedure(random),
                number + "L1",
                charge,
                List.of(new Cas("CO", "45", contract), new Cas("PR", "1", charge - contract)),
                List.of());
        return claim(number, "1", List.of(), List.of(line), false, random);
    }

    /// After another payer: what that one paid or took off is OA-23.
    private Claim secondary(String number, SplittableRandom random) {
        int count = lines(random);
        List<Line> lines = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            long charge = charge(random);
            lines.add(new Line(
                    procedure(random),
                    number + "L" + i,
                    charge,
                    List.of(new Cas("OA", "23", charge * (70 + random.nextInt(25)) / PERCENT)),
                    List.of()));
        }
        return claim(number, "2", List.of(), lines, false, random);
    }

    /// An inpatient stay: adjustments at claim level, no lines.
    private Claim stay(String number, SplittableRandom random) {
        long charge = charge(random) * 8;
        List<Cas> adjustments =
                List.of(new Cas("CO", "45", charge * 55 / PERCENT), new Cas("PR", "1", charge * 5 / PERCENT));
        Claim claim = claim(number, "1", adjustments, List.of(), false, random);
        return new Claim(
                number,
                "1",
                charge,
                claim.control(),
                "11",
                claim.day(),
                claim.last(),
                claim.first(),
                claim.member(),
                false,
                "",
                false,
                adjustments,
                List.of());
    }

    /// Some payers take a part of the payment off the whole claim. Source: CARC 253
    private List<Cas> atClaimLevel(List<Line> lines, SplittableRandom random) {
        if (random.nextInt(PERCENT) >= mix.claimLevel()) {
            return List.of();
        }
        long paidCents = 0;
        for (Line line : lines) {
            paidCents += line.paid();
        }
        return List.of(new Cas("CO", "253", paidCents * 2 / PERCENT));
    }

    private Line paidLine(String number, int index, SplittableRandom random) {
        long charge = charge(random);
        Cas contract = new Cas("CO", "45", charge * (15 + random.nextInt(30)) / PERCENT);
        List<Cas> adjustments = random.nextInt(3) > 0
                ? List.of(contract, new Cas("PR", random.nextBoolean() ? "2" : "3", charge / 10))
                : List.of(contract);
        return new Line(procedure(random), number + "L" + index, charge, adjustments, List.of());
    }

    private Line deniedLine(String number, int index, Denial denial, SplittableRandom random) {
        long charge = charge(random);
        return new Line(
                procedure(random),
                number + "L" + index,
                charge,
                List.of(new Cas(denial.group(), denial.carc(), charge)),
                denial.remarks());
    }

    private Claim claim(
            String number,
            String status,
            List<Cas> adjustments,
            List<Line> lines,
            boolean denied,
            SplittableRandom random) {
        return new Claim(
                number,
                status,
                charge(lines),
                control(number, 'A'),
                lane.hospital() ? "13" : "11",
                paid.minusDays(12 + random.nextInt(30)).format(DateTimeFormatter.BASIC_ISO_DATE),
                LAST.get(random.nextInt(LAST.size())),
                FIRST.get(random.nextInt(FIRST.size())),
                "TEST" + (1_000_000 + random.nextInt(9_000_000)),
                false,
                "",
                denied,
                adjustments,
                lines);
    }

    /// Three lines on average, as the claims of the figures in the design.
    private int lines(SplittableRandom random) {
        return lane.hospital() ? 2 + random.nextInt(5) : 1 + random.nextInt(4);
    }

    private String procedure(SplittableRandom random) {
        List<String> procedures = lane.hospital() ? HOSPITAL : OFFICE;
        return procedures.get(random.nextInt(procedures.size()));
    }

    private long charge(SplittableRandom random) {
        return lane.hospital() ? 18_000L + random.nextInt(370_000) : 3_500L + random.nextInt(40_000);
    }

    private static long charge(List<Line> lines) {
        long charge = 0;
        for (Line line : lines) {
            charge += line.charge();
        }
        return charge;
    }

    private static String control(String number, char decision) {
        return "ICN" + number + decision;
    }
}
