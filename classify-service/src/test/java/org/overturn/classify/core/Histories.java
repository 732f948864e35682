package org.overturn.classify.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.Authorization;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Payment;
import org.overturn.events.Procedure;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.events.Source;

/// Histories of claims as payers write them, tidy and untidy, from a seed: payments, denials, pends, estimates,
/// reversals with and without dates, of whole claims and of single lines, corrections under new numbers, second and
/// third
/// payers, splits, late charges, adjustments at claim level beside lines, repeated numbers, orphans.
final class Histories {

    private static final String[] CODES = {
        "45", "197", "16", "50", "18", "1", "2", "23", "133", "97", "24", "253", "B13", "999", "107", "100", "193",
        "109", "303", "96", "198", "302", "285"
    };
    private static final String[] REMARKS = {
        "M62", "N382", "MA130", "N115", "MA01", "N211", "MA15", "N522", "N688", "N693", "MA18", "N704", "N432", "N690",
        "N937", "N859", "N9999", "M76", "N351", "N380", "N142"
    };
    private static final String[] PROCEDURES = {"99213", "72148", "36415", "80053"};

    private final Random random;
    private final List<ClaimAdjudicated> events = new ArrayList<>();
    private final boolean tidy;
    private int number;

    private Histories(long seed, boolean tidy) {
        this.random = new Random(seed);
        this.tidy = tidy;
    }

    /// Anything that occurs.
    static List<ClaimAdjudicated> untidy(long seed) {
        Histories histories = new Histories(seed, false);
        int claims = 1 + histories.random.nextInt(4);
        for (int i = 0; i < claims; i++) {
            histories.claim(i);
        }
        return histories.events;
    }

    /// One payer a claim, every decision reversed before the next, all known: where charges are conserved too.
    static List<ClaimAdjudicated> tidy(long seed) {
        Histories histories = new Histories(seed, true);
        int claims = 1 + histories.random.nextInt(4);
        for (int i = 0; i < claims; i++) {
            histories.chain(i);
        }
        return histories.events;
    }

    private void chain(int claim) {
        Draft draft = new Draft("account" + claim, LocalDate.of(2026, 1, 5), "P1", "icn" + claim, null);
        int decisions = 1 + random.nextInt(4);
        ClaimAdjudicated last = null;
        for (int i = 0; i < decisions; i++) {
            if (last != null) {
                add(negated(last, draft));
            }
            last = decision(draft, 40_000);
            add(last);
        }
        if (random.nextInt(4) == 0 && last != null) {
            add(negated(last, draft));
        }
    }

    private void claim(int claim) {
        String token = random.nextInt(6) == 0 ? "repeated" : "icn" + claim;
        Draft draft = new Draft("account" + (random.nextInt(3) == 0 ? 0 : claim), date(claim), "P1", token, null);
        List<ClaimAdjudicated> known = new ArrayList<>();
        int steps = 1 + random.nextInt(5);
        for (int i = 0; i < steps; i++) {
            step(draft, known, claim);
        }
    }

    private void step(Draft draft, List<ClaimAdjudicated> known, int claim) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> known.add(add(decision(draft, 10_000 + random.nextInt(3) * 5_000L)));
            case 3, 4 -> {
                if (!known.isEmpty()) {
                    Draft where = random.nextInt(3) == 0 ? draft.undated() : draft;
                    add(negated(known.get(random.nextInt(known.size())), where));
                }
            }
            case 5 -> add(decision(draft.of(pick("P2", "P2", "P3")), 10_000));
            case 9 -> takeBackALine(draft, known);
            case 10 -> known.add(add(decision(draft.sentAs("5"), 5_000)));
            case 11 -> add(decision(draft.of("P2"), 10_000));
            case 6 ->
                known.add(add(decision(
                        new Draft("changed" + claim, draft.service(), draft.payer(), "new" + claim, draft.token()),
                        10_000)));
            case 7 ->
                add(decision(
                        new Draft(draft.account(), draft.service(), draft.payer(), "other" + number, null), 10_000));
            default -> {
                if (!known.isEmpty()) {
                    add(known.getLast());
                }
            }
        }
    }

    /// A payer that takes one line back and leaves the others, which it must not.
    private void takeBackALine(Draft draft, List<ClaimAdjudicated> known) {
        for (ClaimAdjudicated one : known) {
            List<ServiceLine> lines = one.claim().lines();
            if (lines.size() > 1 && one.claim().chargeCents() > 0) {
                ServiceLine line = lines.get(random.nextInt(lines.size()));
                add(event(draft, "22", -line.chargeCents(), -line.paidCents(), List.of(), List.of(negated(line))));
                return;
            }
        }
    }

    private ServiceLine negated(ServiceLine line) {
        return new ServiceLine(
                1,
                line.procedure(),
                line.submitted(),
                null,
                -line.chargeCents(),
                -line.paidCents(),
                null,
                null,
                line.serviceFrom(),
                line.serviceTo(),
                line.lineControlToken(),
                null,
                List.of(),
                negated(line.adjustments()),
                List.of(),
                number * 100L + 11);
    }

    private static List<Adjustment> negated(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(a -> new Adjustment(a.group(), a.carc(), -a.amountCents(), null, a.segment()))
                .toList();
    }

    private LocalDate date(int claim) {
        return LocalDate.of(2026, 1, 5 + random.nextInt(2) + claim % 2);
    }

    private record Draft(
            String account,
            @Nullable LocalDate service,
            String payer,
            @Nullable String token,
            @Nullable String original,
            @Nullable String frequency) {

        Draft(
                String account,
                @Nullable LocalDate service,
                String payer,
                @Nullable String token,
                @Nullable String original) {
            this(account, service, payer, token, original, null);
        }

        Draft sentAs(String code) {
            return new Draft(account, service, payer, token, original, code);
        }

        Draft undated() {
            return new Draft(account, null, payer, token, original);
        }

        Draft of(String other) {
            return new Draft(account, service, other, "second-" + token, null);
        }
    }

    private ClaimAdjudicated add(ClaimAdjudicated event) {
        events.add(event);
        return event;
    }

    private ClaimAdjudicated decision(Draft draft, long charge) {
        boolean whole = random.nextInt(3) == 0;
        List<ServiceLine> lines = new ArrayList<>();
        List<Adjustment> adjustments = new ArrayList<>();
        long paid = 0;
        if (whole) {
            paid = decide(charge, adjustments);
        } else {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                List<Adjustment> own = new ArrayList<>();
                long part = i == count - 1 ? charge - i * (charge / count) : charge / count;
                long linePaid = decide(part, own);
                paid += linePaid;
                lines.add(line(i + 1, part, linePaid, own, draft.service()));
            }
            if (!tidy && random.nextInt(6) == 0 && paid > 1_000) {
                adjustments.add(new Adjustment("CO", pick(CODES), 1_000, null, number * 100L + 8));
                paid -= 1_000;
            }
        }
        String status = tidy ? "1" : pick("1", "1", "1", "1", "2", "3", "4", "19", "22", "23", "25", "5");
        if (!tidy && random.nextInt(12) == 0) {
            paid += 700;
        }
        return event(draft, status, charge, paid, adjustments, lines);
    }

    private long decide(long charge, List<Adjustment> adjustments) {
        long left = charge;
        int count = random.nextInt(3);
        for (int i = 0; i < count && left > 0; i++) {
            long amount = random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
            adjustments.add(new Adjustment(
                    pick("CO", "CO", "PR", "OA", "PI", "CR"), pick(CODES), amount, null, number * 100L + i));
            left -= amount;
        }
        return left;
    }

    private ServiceLine line(
            int index, long charge, long paid, List<Adjustment> adjustments, @Nullable LocalDate service) {
        return new ServiceLine(
                index,
                new Procedure("HC", pick(PROCEDURES), List.of()),
                random.nextInt(8) == 0 ? new Procedure("HC", pick(PROCEDURES), List.of()) : null,
                null,
                charge,
                paid,
                BigDecimal.ONE,
                null,
                service,
                service,
                tidy || random.nextInt(3) > 0 ? null : "line" + random.nextInt(3),
                null,
                List.of(),
                adjustments,
                random.nextInt(3) == 0 ? List.of(new Remark(pick(REMARKS), number * 100L + 50)) : List.of(),
                number * 100L + 10 + index);
    }

    private ClaimAdjudicated negated(ClaimAdjudicated original, Draft draft) {
        boolean withLines = random.nextBoolean();
        return event(
                draft,
                "22",
                -original.claim().chargeCents(),
                -original.claim().paidCents(),
                negated(original.claim().adjustments()),
                withLines ? original.claim().lines().stream().map(this::negated).toList() : List.of());
    }

    private ClaimAdjudicated event(
            Draft draft, String status, long charge, long paid, List<Adjustment> adjustments, List<ServiceLine> lines) {
        number++;
        String key = draft.account() + "/" + (draft.service() == null ? "" : draft.service());
        return new ClaimAdjudicated(
                "tenant",
                "event" + number,
                new Source("file" + random.nextInt(3), 0, 0, random.nextInt(2), number, number * 100L, 0, "0001"),
                draft.account(),
                key,
                draft.account(),
                draft.token(),
                draft.original(),
                "",
                new Payer("PAYER", draft.payer(), null),
                new Payee("CLINIC", "1234567893", null),
                new Payment(
                        LocalDate.of(2026, 2, 1).plusDays(tidy ? number : random.nextInt(20)),
                        null,
                        "I",
                        "ACH",
                        "T",
                        ""),
                facts(draft, status, charge, paid, adjustments, lines),
                Instant.EPOCH);
    }

    private ClaimFacts facts(
            Draft draft, String status, long charge, long paid, List<Adjustment> adjustments, List<ServiceLine> lines) {
        long left = charge - paid;
        for (Adjustment adjustment : adjustments) {
            left -= adjustment.amountCents();
        }
        for (ServiceLine line : lines) {
            for (Adjustment adjustment : line.adjustments()) {
                left -= adjustment.amountCents();
            }
        }
        List<Remark> remarks = random.nextInt(4) == 0
                ? List.of(new Remark(pick(REMARKS), number * 100L + 5, random.nextBoolean() ? "MIA" : null))
                : List.of();
        return new ClaimFacts(
                status,
                charge,
                paid,
                null,
                null,
                draft.frequency(),
                null,
                null,
                draft.service(),
                draft.service(),
                null,
                null,
                null,
                null,
                null,
                null,
                left == 0,
                adjustments,
                remarks,
                lines,
                List.of(),
                random.nextInt(4) == 0
                        ? List.of(new Authorization("G1", null, "number" + number, number * 100L + 6))
                        : null);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
