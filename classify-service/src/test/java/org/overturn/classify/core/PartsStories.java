package org.overturn.classify.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.overturn.events.Verdict;

/// Generated lives of one claim that a payer decides in parts, of which the outcome is known: split by the payer
/// (MA15),
/// late charges (frequency code 5), parts that are taken back and decided anew, and single lines that are taken back.
final class PartsStories {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final String[] PROCEDURES = {"99213", "72148", "36415", "80053", "93000", "71046"};

    private final Random random;
    private final List<String> adjudications = new ArrayList<>();
    private LocalDate day = FIRST;
    private int line;
    private long charge;
    private long paid;
    private long denied;
    private int deniedLines;
    private int lines;

    private PartsStories(long seed) {
        this.random = new Random(seed);
    }

    /// A story and what must come of it.
    ///
    /// @param text in the notation of examples
    /// @param verdict what holds at the end
    /// @param chargeCents billed in all parts that stand
    /// @param paidCents paid for them
    /// @param deniedCents refused of them
    record Story(String text, Verdict verdict, long chargeCents, long paidCents, long deniedCents) {}

    static Story of(long seed) {
        return new PartsStories(seed).tell();
    }

    private Story tell() {
        boolean split = random.nextBoolean();
        int parts = 1 + random.nextInt(3);
        for (int part = 0; part < parts; part++) {
            part("C" + part, split ? " MA15" : part == 0 ? "" : " freq=5");
        }
        Verdict verdict =
                deniedLines == 0 ? Verdict.PAID : deniedLines == lines ? Verdict.FULL_DENIAL : Verdict.PARTIAL_DENIAL;
        return new Story(String.join(" / ", adjudications), verdict, charge, paid, denied);
    }

    private void part(String icn, String how) {
        List<Line> own = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            own.add(new Line(PROCEDURES[line++ % PROCEDURES.length], random.nextInt(3) > 0));
        }
        if (random.nextInt(4) == 0) {
            List<Line> other = own.stream().map(Line::otherwise).toList();
            add(text(other, 1) + how, icn);
            add(text(other, -1), icn);
        }
        add(text(own, 1) + how, icn);
        if (count == 2 && random.nextInt(3) == 0) {
            Line taken = own.removeFirst();
            add(text(List.of(taken), -1), icn);
            if (random.nextBoolean()) {
                Line decidedAnew = taken.otherwise();
                own.add(decidedAnew);
                add(text(List.of(decidedAnew), 1) + how, icn);
            }
        }
        for (Line one : own) {
            lines++;
            charge += 100_00;
            paid += one.isPaid() ? 80_00 : 0;
            denied += one.isPaid() ? 0 : 100_00;
            deniedLines += one.isPaid() ? 0 : 1;
        }
    }

    private record Line(String procedure, boolean isPaid) {

        Line otherwise() {
            return new Line(procedure, !isPaid);
        }

        String text(int sign) {
            String minus = sign < 0 ? "-" : "";
            return isPaid
                    ? "{" + procedure + " " + minus + "100 " + minus + "80 CO-45:" + minus + "20}"
                    : "{" + procedure + " " + minus + "100 0 CO-50:" + minus + "100}";
        }
    }

    private static String text(List<Line> lines, int sign) {
        StringBuilder text = new StringBuilder();
        int paid = 0;
        for (Line line : lines) {
            text.append(' ').append(line.text(sign));
            paid += line.isPaid() ? 80 : 0;
        }
        String status = sign < 0 ? "22 " : "1 ";
        return status + sign * 100 * lines.size() + " " + sign * paid + text;
    }

    private void add(String adjudication, String icn) {
        adjudications.add(adjudication + " icn=" + icn + " on=" + day);
        day = day.plusDays(1 + random.nextInt(10));
    }
}
