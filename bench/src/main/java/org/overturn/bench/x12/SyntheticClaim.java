package org.overturn.bench.x12;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/// Makes claims of three lines and a little over twenty-five segments each, balanced to the cent.
final class SyntheticClaim {

    private static final String[] PROCEDURES = {"99213", "99214", "99396", "93000", "80053", "36415", "71046", "J1885"};
    private static final String[] DENIALS = {"16", "29", "50", "96", "97", "197", "204", "252"};
    private static final String[] REMARKS = {"N290", "MA130", "N386", "M127", "N130", "N20"};
    private static final String[] NAMES = {"ALDER", "BIRCHWOOD", "CEDARS", "DOGWOOD", "ELMS", "FIRTREE", "GINKGO"};
    private static final int DENIED_PERCENT = 12;
    private static final int LINES = 3;

    private final SplittableRandom random;
    private long number = 100_000_000;

    SyntheticClaim(SplittableRandom random) {
        this.random = random;
    }

    /// The segments of many claims, made as they are asked for, with their sum known before.
    static final class Batch implements Iterable<String> {

        private final List<String> segments = new ArrayList<>();
        private long paidCents;

        Batch(SyntheticClaim source, int claims) {
            for (int claim = 0; claim < claims; claim++) {
                paidCents += source.claim(segments);
            }
        }

        long paidCents() {
            return paidCents;
        }

        @Override
        public Iterator<String> iterator() {
            return segments.iterator();
        }
    }

    /// Adds one claim.
    ///
    /// @return what is paid for it, in cents
    private long claim(List<String> out) {
        number++;
        boolean denied = random.nextInt(100) < DENIED_PERCENT;
        String day = "202605" + (10 + random.nextInt(18));
        List<String> lines = new ArrayList<>();
        long charge = 0;
        long paid = 0;
        long patient = 0;
        for (int line = 1; line <= LINES; line++) {
            long billed = 5_000L + random.nextInt(60_000);
            long share = denied ? 0 : 500L + random.nextInt(2_000);
            long contractual = denied ? billed : (billed - share) * (20L + random.nextInt(30)) / 100;
            charge += billed;
            patient += share;
            paid += billed - share - contractual;
            line(lines, line, day, billed, share, contractual, denied);
        }
        head(out, day, charge, paid, patient);
        out.addAll(lines);
        return paid;
    }

    private void head(List<String> out, String day, long charge, long paid, long patient) {
        out.add("CLP*PCN" + number + "*1*" + dollars(charge) + "*" + dollars(paid) + "*" + dollars(patient) + "*12*ICN"
                + (7 * number) + "*11*1");
        out.add("NM1*QC*1*" + NAMES[random.nextInt(NAMES.length)] + "*PAT****MI*W" + (3 * number));
        out.add("NM1*82*1*RENDERING*DOC****XX*1999999992");
        out.add("REF*EA*MRN" + number);
        out.add("REF*CE*PPO STANDARD");
        out.add("DTM*232*" + day);
        out.add("DTM*233*" + day);
        out.add("AMT*AU*" + dollars(charge));
    }

    private void line(
            List<String> out, int line, String day, long billed, long share, long contractual, boolean denied) {
        out.add("SVC*HC:" + PROCEDURES[random.nextInt(PROCEDURES.length)] + ":25*" + dollars(billed) + "*"
                + dollars(billed - share - contractual) + "**1");
        out.add("DTM*472*" + day);
        if (denied) {
            out.add("CAS*CO*" + DENIALS[random.nextInt(DENIALS.length)] + "*" + dollars(contractual));
            out.add("LQ*HE*" + REMARKS[random.nextInt(REMARKS.length)]);
        } else {
            out.add("CAS*CO*45*" + dollars(contractual));
            out.add("CAS*PR*2*" + dollars(share));
        }
        out.add("REF*6R*" + number + "L" + line);
        out.add("AMT*B6*" + dollars(billed - contractual));
    }

    private static String dollars(long cents) {
        return SyntheticRemittance.dollars(cents);
    }
}
