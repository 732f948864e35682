package org.overturn.classify.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.overturn.events.Verdict;

/// Generated lives of one claim of which the outcome is known, written in the notation of the policy's examples: each
/// decision is replaced by a reversal and a correction, in one file or in several, in this order or the other, under
/// the same numbers or new ones, with noise around it.
final class Stories {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int MOST_DECISIONS = 5;

    private final Random random;
    private final List<String> adjudications = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private LocalDate day = FIRST;
    private String key = "claim";
    private int number;
    private int takebacks;
    private Outcome lastFinal = Outcome.PENDED;
    private String lastWhy = "";

    private Stories(long seed) {
        this.random = new Random(seed);
    }

    /// What a payer can make of a charge of 100.
    enum Outcome {
        PAID(Verdict.PAID, "80", "CO-45:20", "CO-45:-20"),
        PAID_LESS(Verdict.PAID, "50", "CO-45:50", "CO-45:-50"),
        DENIED(Verdict.FULL_DENIAL, "0", "CO-50:100", "CO-50:-100"),
        REFUSED_IN_PART(Verdict.PARTIAL_DENIAL, "60", "CO-151:40", "CO-151:-40"),
        PATIENTS(Verdict.ZERO_PAY_NOT_DENIED, "0", "PR-1:100", "PR-1:-100"),
        PENDED(Verdict.PENDED, "0", "OA-133:100", "OA-133:-100");

        private final Verdict verdict;
        private final String paid;
        private final String adjusted;
        private final String reversed;

        Outcome(Verdict verdict, String paid, String adjusted, String reversed) {
            this.verdict = verdict;
            this.paid = paid;
            this.adjusted = adjusted;
            this.reversed = reversed;
        }

        boolean isDenial() {
            return verdict.isDenial();
        }
    }

    private record Decision(Outcome outcome, String icn, String key) {}

    /// A story and what must come of it.
    ///
    /// @param text in the notation of examples
    /// @param home the key under which the claim ends
    /// @param verdict what holds at the end
    /// @param paidCents paid in all
    /// @param initialDenial whether the first final decision was a denial
    /// @param rounds how often a claim that was not denied came to be
    /// @param postPaymentDenial whether the payer turned a payment into a denial by itself
    record Story(
            String text,
            String home,
            Verdict verdict,
            long paidCents,
            boolean initialDenial,
            int rounds,
            boolean postPaymentDenial) {}

    static Story of(long seed) {
        return new Stories(seed).tell();
    }

    private Story tell() {
        decide("", "1");
        int more = random.nextInt(MOST_DECISIONS);
        for (int i = 0; i < more; i++) {
            noise();
            replace();
        }
        noise();
        boolean voided = random.nextInt(6) == 0;
        if (voided) {
            day = day.plusDays(7);
            add(reversal(decisions.getLast(), "", ""));
        }
        return end(voided);
    }

    private Story end(boolean voided) {
        Decision last = decisions.getLast();
        List<Outcome> decided = decisions.stream()
                .map(Decision::outcome)
                .filter(outcome -> outcome != Outcome.PENDED)
                .toList();
        int rounds = 0;
        for (int i = 0; i < decided.size(); i++) {
            boolean before = i > 0 && decided.get(i - 1).isDenial();
            rounds += decided.get(i).isDenial() && !before ? 1 : 0;
        }
        boolean initial = !voided && !decided.isEmpty() && decided.getFirst().isDenial();
        return new Story(
                String.join(" / ", adjudications),
                last.key(),
                voided ? Verdict.REVERSED : last.outcome().verdict,
                voided ? 0 : 100L * Integer.parseInt(last.outcome().paid),
                initial,
                rounds,
                takebacks > 0);
    }

    private void replace() {
        Decision old = decisions.getLast();
        String why = why();
        day = day.plusDays(7);
        String file = random.nextBoolean() ? " file=F" + number : "";
        boolean correctionFirst = random.nextInt(3) == 0;
        if (correctionFirst) {
            decide(" ref=" + old.icn(), "1");
            day = day.plusDays(7);
            add(reversal(old, why, ""));
        } else {
            add(reversal(old, why, file));
            if (file.isEmpty()) {
                day = day.plusDays(random.nextInt(20));
            }
            decide(" ref=" + old.icn() + file, random.nextInt(5) == 0 ? "22" : "1");
        }
        if (old.outcome() != Outcome.PENDED) {
            lastFinal = old.outcome();
            lastWhy = why;
        }
        takebacks += isTakeback(decisions.getLast().outcome()) ? 1 : 0;
    }

    /// A payment that the payer, by itself, turned into a denial; a pend in between changes nothing.
    private boolean isTakeback(Outcome now) {
        boolean paidLess = Integer.parseInt(now.paid) < Integer.parseInt(lastFinal.paid);
        boolean wasPaid = lastFinal.verdict == Verdict.PAID || (paidLess && lastFinal.isDenial());
        return wasPaid && now.isDenial() && !lastWhy.equals(" N694");
    }

    private String why() {
        return switch (random.nextInt(5)) {
            case 0 -> " N694";
            case 1 -> " N432";
            case 2 -> " N690";
            default -> "";
        };
    }

    /// A decision, sometimes under a new account number of ours.
    private void decide(String more, String status) {
        Outcome[] all = Outcome.values();
        Outcome outcome = all[random.nextInt(all.length)];
        if (!decisions.isEmpty() && random.nextInt(6) == 0) {
            key = "key" + number;
        }
        Decision decision = new Decision(outcome, "C" + number++, key);
        decisions.add(decision);
        add(status + " 100 " + outcome.paid + " " + outcome.adjusted + " icn=" + decision.icn() + " key=" + key + more);
    }

    private static String reversal(Decision old, String why, String file) {
        String paid = old.outcome().paid.equals("0") ? "0" : "-" + old.outcome().paid;
        return "22 -100 " + paid + " " + old.outcome().reversed + why + " icn=" + old.icn() + " key=" + old.key()
                + file;
    }

    /// What decides nothing: an estimate, or the answer that the claim came twice.
    private void noise() {
        if (random.nextInt(3) == 0) {
            day = day.plusDays(1);
            add(
                    random.nextBoolean()
                            ? "25 100 0 OA-101:100 key=" + key
                            : "1 100 0 OA-18:100 icn=D" + number + " key=" + key);
        }
    }

    private void add(String adjudication) {
        adjudications.add(adjudication + " on=" + day);
    }
}
