package org.overturn.bench.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Payment;
import org.overturn.events.Procedure;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.events.Source;

/// A year of one provider's claims, always the same for the same tenant: three service lines each, of ten payers, one
/// in eight denied in whole or in part. Of each hundred, three were taken back and decided anew, and one was decided
/// anew under another account number, which only the payer's numbers link.
final class SyntheticHistory {

    static final int CLAIMS_PER_FILE = 1_000;

    private static final int PAYERS = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 3);
    private static final int DAYS = 360;

    /// What a payer says against a line: group, CARC, remark.
    private static final String[][] REASONS = {
        {"CO", "197", "N517"},
        {"CO", "50", "N115"},
        {"CO", "16", "M76"},
        {"CO", "29", ""},
        {"CO", "97", "N19"},
        {"PR", "204", ""},
    };

    private static final String[] PROCEDURES = {"99213", "36415", "85025", "80053", "93000", "71046"};

    private final String tenant;

    SyntheticHistory(String tenant) {
        this.tenant = tenant;
    }

    /// Everything that was said of a claim, in the order in which it was said.
    List<ClaimAdjudicated> claim(int number) {
        Draw draw = new Draw(tenant, number);
        List<ClaimAdjudicated> said = new ArrayList<>(3);
        Fate first = Fate.of(draw.below(1_000));
        int kind = draw.below(100);
        said.add(told(draw, number, 0, "1", 1, first, null));
        if (kind < 3) {
            said.add(told(draw, number, 1, "22", -1, first, null));
            said.add(told(draw, number, 2, "1", 1, Fate.PAID, null));
        } else if (kind == 3) {
            said.add(told(draw, number, 1, "1", 1, Fate.PAID, draw.token("payer")));
        }
        return said;
    }

    /// @param said how much was said of the claim before
    /// @param original the payer's number of the claim that this one replaces, under another account number
    private ClaimAdjudicated told(
            Draw draw, int number, int said, String status, int sign, Fate fate, @Nullable String original) {
        int file = number / CLAIMS_PER_FILE;
        String remittance = Draw.uuid(tenant, "file " + file + " " + said);
        LocalDate visit = FIRST_DAY.plusDays(file % DAYS);
        LocalDate paid = visit.plusDays(14L + 21L * said);
        String suffix = original == null ? "" : " again";
        String account = draw.token("account" + suffix);
        int index = number % CLAIMS_PER_FILE;
        return new ClaimAdjudicated(
                tenant,
                Draw.uuid(tenant, remittance + " " + index),
                new Source(remittance, 0, 0, 0, index, 10L + 21L * index, 300L + 700L * index, "0001"),
                account,
                draw.token("claim" + suffix),
                account,
                draw.token("payer" + suffix),
                original,
                draw.ciphertext(),
                payer(draw.payer(PAYERS)),
                new Payee("HARBOR CLINIC", "1234567893", null),
                payment(paid, file),
                facts(draw, status, sign, fate, visit, 10L + 21L * index),
                paid.atTime(6, 0).toInstant(ZoneOffset.UTC));
    }

    private static Payer payer(int number) {
        return new Payer("NORTHWIND HEALTH PLAN " + number, "NW%03d".formatted(number), "12");
    }

    private static Payment payment(LocalDate paid, int file) {
        String day = paid.toString().replace("-", "");
        return new Payment(paid, paid.minusDays(1), "I", "ACH", "9" + file, day + "0600" + day + "0600");
    }

    private static ClaimFacts facts(Draw draw, String status, int sign, Fate fate, LocalDate visit, long segment) {
        List<ServiceLine> lines = new ArrayList<>(3);
        for (int line = 0; line < 3; line++) {
            lines.add(line(draw, line, sign, fate.denies(line), visit, segment + 3 + 5L * line));
        }
        return new ClaimFacts(
                status,
                lines.stream().mapToLong(ServiceLine::chargeCents).sum(),
                lines.stream().mapToLong(ServiceLine::paidCents).sum(),
                null,
                "11",
                "1",
                null,
                null,
                visit,
                visit,
                visit.plusDays(3),
                "1234567893",
                null,
                null,
                null,
                null,
                true,
                List.of(),
                List.of(),
                lines,
                List.of(),
                null);
    }

    private static ServiceLine line(Draw draw, int line, int sign, boolean denied, LocalDate visit, long segment) {
        long charge = sign * (8_000L + draw.charge(line));
        long allowed = denied ? 0 : charge / 10 * 8;
        String[] reason = REASONS[draw.reason(REASONS.length)];
        Adjustment why = denied
                ? new Adjustment(reason[0], reason[1], charge, null, segment + 2)
                : new Adjustment("CO", "45", charge - allowed, null, segment + 2);
        return new ServiceLine(
                line + 1,
                new Procedure("HC", PROCEDURES[draw.procedure(line, PROCEDURES.length)], List.of()),
                null,
                null,
                charge,
                allowed,
                BigDecimal.ONE,
                null,
                visit,
                visit,
                draw.token("line " + line),
                denied ? null : allowed,
                List.of(),
                List.of(why),
                denied && !reason[2].isEmpty() ? List.of(new Remark(reason[2], segment + 4)) : List.of(),
                segment);
    }

    /// What a payer makes of a claim.
    private enum Fate {
        PAID,
        ONE_LINE_DENIED,
        DENIED;

        /// @param draw below 1,000
        static Fate of(int draw) {
            return draw < 45 ? ONE_LINE_DENIED : draw < 125 ? DENIED : PAID;
        }

        boolean denies(int line) {
            return this == DENIED || (this == ONE_LINE_DENIED && line == 1);
        }
    }
}
