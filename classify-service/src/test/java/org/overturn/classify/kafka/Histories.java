package org.overturn.classify.kafka;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Remittance;

/// Histories as payers make them: paid, denied, taken back, decided again, with numbers that change and numbers that
/// repeat. The same seed gives the same history.
final class Histories {

    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2026, 4, 1);
    private static final String[] DENIALS = {"16", "197", "29", "50", "96", "18", "27"};

    private final Random random;
    private final List<Remittance> remittances = new ArrayList<>();

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /// Remittances about some claims, in the order in which they were paid.
    static List<Remittance> of(long seed, String tenant) {
        Histories histories = new Histories(seed);
        int files = 4 + histories.random.nextInt(4);
        for (int file = 0; file < files; file++) {
            histories.remittances.add(
                    Remittance.of(tenant, "file-" + seed + "-" + file, FIRST_PAYMENT.plusWeeks(file)));
        }
        int claims = 5 + histories.random.nextInt(8);
        for (int claim = 0; claim < claims; claim++) {
            histories.claim("S" + seed + "C" + claim % 4, "N" + seed + "-" + claim / 2, claim);
        }
        return histories.remittances;
    }

    private void claim(String account, String number, int index) {
        LocalDate visit = FIRST_VISIT.plusDays(index);
        int steps = 1 + random.nextInt(3);
        long charge = 10_000L + 100L * random.nextInt(100);
        long paid = 0;
        for (int step = 0; step < steps; step++) {
            if (step > 0) {
                into(Adjudication.of(account, visit)
                        .status("22")
                        .charged(-charge)
                        .paid(-paid)
                        .adjusted("CR", "45", paid - charge)
                        .payerNumber(number)
                        .originalNumber(number));
            }
            paid = random.nextBoolean() ? charge / 2 : 0;
            into(decision(account, visit, charge, paid).payerNumber(number));
        }
    }

    private Adjudication decision(String account, LocalDate visit, long charge, long paid) {
        Adjudication decision = Adjudication.of(account, visit).charged(charge).paid(paid);
        return paid > 0
                ? decision.adjusted("CO", "45", charge - paid)
                : decision.adjusted("CO", DENIALS[random.nextInt(DENIALS.length)], charge);
    }

    private void into(Adjudication adjudication) {
        remittances.get(random.nextInt(remittances.size())).with(adjudication);
    }
}
