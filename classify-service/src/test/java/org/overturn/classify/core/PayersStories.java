package org.overturn.classify.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.overturn.events.Verdict;

/// Generated lives of one claim on which up to three payers decide, of which the outcome is known: primary, secondary,
/// tertiary, claims passed on, refusals that others make good or repeat; each payer may have changed its mind before.
final class PayersStories {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Random random;
    private final List<String> adjudications = new ArrayList<>();
    private LocalDate day = FIRST;
    private long openCents = 100_00;
    private long paidCents;
    private long refusedCents;
    private long recoveredCents;
    private boolean initialDenial;
    private Verdict verdict = Verdict.FORWARDED;

    private PayersStories(long seed) {
        this.random = new Random(seed);
    }

    /// A story and what must come of it.
    ///
    /// @param text in the notation of examples
    /// @param verdict what holds at the end
    /// @param paidCents paid by all payers together
    /// @param deniedCents what nobody made good
    /// @param initialDenial whether the first final decision of any payer was a denial
    /// @param recoveredCents paid after a denial for what was denied
    record Story(
            String text,
            Verdict verdict,
            long paidCents,
            long deniedCents,
            boolean initialDenial,
            long recoveredCents) {}

    static Story of(long seed) {
        return new PayersStories(seed).tell();
    }

    private Story tell() {
        int payers = 1 + random.nextInt(3);
        boolean passedOn = payers > 1 && random.nextInt(5) == 0;
        for (int payer = 1; payer <= payers; payer++) {
            if (payer == 1 && passedOn) {
                add("23 100 0 OA-B11:100", payer);
            } else {
                decide(payer);
            }
        }
        return new Story(
                String.join(" / ", adjudications), verdict, paidCents, refusedCents, initialDenial, recoveredCents);
    }

    private void decide(int payer) {
        long before = 100_00 - openCents;
        String prior = before == 0 ? "" : " OA-23:" + dollars(before);
        if (openCents == 0 || random.nextInt(3) > 0) {
            pay(payer, prior);
        } else {
            refuse(payer, prior);
        }
    }

    /// Pays half of what is open, or all of what another payer refused.
    private void pay(int payer, String prior) {
        long paid = refusedCents > 0 ? openCents : openCents / 2;
        String share = paid == openCents ? "" : " PR-2:" + dollars(openCents - paid);
        changeOfMind(payer, paid, prior + share, paid > 0);
        paidCents += paid;
        if (refusedCents > 0) {
            recoveredCents += Math.min(paid, refusedCents);
            refusedCents = 0;
        }
        openCents -= paid;
        verdict = paid == 0 ? Verdict.ZERO_PAY_NOT_DENIED : Verdict.PAID;
    }

    private void refuse(int payer, String prior) {
        initialDenial |= !changeOfMind(payer, 0, prior + " CO-50:" + dollars(openCents), false);
        refusedCents = openCents;
        verdict = Verdict.FULL_DENIAL;
    }

    /// Sometimes the payer had said the opposite and took it back. Says whether it had first paid.
    private boolean changeOfMind(int payer, long paid, String adjusted, boolean mayHaveRefused) {
        String charge = payer + " 100 ";
        boolean changed = openCents > 0 && random.nextInt(4) == 0;
        if (changed && mayHaveRefused) {
            String rest = 100_00 == openCents ? "" : " OA-23:" + dollars(100_00 - openCents);
            String undone = 100_00 == openCents ? "" : " OA-23:-" + dollars(100_00 - openCents);
            add(charge + "0" + rest + " CO-50:" + dollars(openCents), payer);
            add("22 -100 0" + undone + " CO-50:-" + dollars(openCents), payer);
            initialDenial = true;
            recoveredCents += paid;
        } else if (changed) {
            String rest = 100_00 == openCents ? "" : " OA-23:" + dollars(100_00 - openCents);
            String undone = 100_00 == openCents ? "" : " OA-23:-" + dollars(100_00 - openCents);
            add(charge + dollars(openCents) + rest, payer);
            add("22 -100 -" + dollars(openCents) + undone, payer);
        }
        add(charge + dollars(paid) + adjusted, payer);
        return changed && !mayHaveRefused;
    }

    private void add(String adjudication, int payer) {
        adjudications.add(adjudication + " payer=P" + payer + " icn=" + payer + "C on=" + day);
        day = day.plusDays(1 + random.nextInt(20));
    }

    private static String dollars(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
