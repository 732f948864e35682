package org.overturn.classify.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/// Claims in the short notation of the policy's examples, so that a biller can read and write them.
///
/// `status charge paid` in dollars, then adjustments `CO-197:100` (of two units `CO-151:100x2`), remarks `M62`, lines
/// in braces
/// `{99213 100 80 CO-45:20}` (a code that the payer changed as `99213<99214`), and settings `payer=P2 name=AETNA
/// filing=MB icn=A ref=A key=B freq=5 on=2026-03-02 produced=2026-02-27 trace=T right=AETNA interest=3.50
/// finding=X12.GAP file=F auth=N`. A slash begins the next adjudication of the history, a week
/// later.
public final class ExampleClaims {

    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2026, 3, 2);
    private static final LocalDate SERVICE = LocalDate.of(2026, 2, 2);

    private long segment = 10;

    private ExampleClaims() {}

    /// Reads the notation.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    public static List<ClaimAdjudicated> parse(String text) {
        List<ClaimAdjudicated> history = new ArrayList<>();
        int index = 0;
        for (String adjudication : text.split(" / ", -1)) {
            history.add(new ExampleClaims().adjudication(adjudication.strip(), index++));
        }
        return history;
    }

    private ClaimAdjudicated adjudication(String text, int index) {
        List<ServiceLine> lines = new ArrayList<>();
        StringBuilder claim = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a brace is not closed");
            }
            claim.append(text, from, open);
            lines.add(line(ExampleTokens.of(text.substring(open + 1, close)), lines.size() + 1));
            from = close + 1;
        }
        claim.append(text.substring(from));
        return event(ExampleTokens.of(claim.toString()), lines, index);
    }

    private ServiceLine line(ExampleTokens tokens, int index) {
        String code = tokens.word(0);
        int changed = code.indexOf('<');
        Procedure adjudicated = procedure(changed < 0 ? code : code.substring(0, changed));
        return new ServiceLine(
                index,
                adjudicated,
                changed < 0 ? null : procedure(code.substring(changed + 1)),
                null,
                tokens.cents(1),
                tokens.cents(2),
                BigDecimal.ONE,
                null,
                SERVICE,
                SERVICE,
                tokens.setting("line"),
                null,
                List.of(),
                adjustments(tokens),
                remarks(tokens),
                segment++);
    }

    private ClaimAdjudicated event(ExampleTokens tokens, List<ServiceLine> lines, int index) {
        List<Adjustment> adjustments = adjustments(tokens);
        String key = tokens.setting("key", "claim");
        ClaimFacts facts = facts(tokens, lines, adjustments);
        return new ClaimAdjudicated(
                "example",
                "event-" + index,
                new Source(tokens.setting("file", "remittance-" + index), 0, 0, 0, index, 9, 0, "0001"),
                "account-" + key,
                key,
                "account-" + key,
                tokens.setting("icn"),
                tokens.setting("ref"),
                "",
                new Payer(
                        tokens.setting("name", "EXAMPLE PAYER"),
                        tokens.setting("payer", "P1"),
                        tokens.setting("filing")),
                new Payee("EXAMPLE CLINIC", "1234567893", null),
                payment(tokens, index),
                facts,
                Instant.EPOCH);
    }

    private static Payment payment(ExampleTokens tokens, int index) {
        String on = tokens.setting("on");
        LocalDate date = on == null ? FIRST_PAYMENT.plusWeeks(index) : LocalDate.parse(on);
        String produced = tokens.setting("produced");
        return new Payment(
                date,
                produced == null ? null : LocalDate.parse(produced),
                produced == null ? "I" : "H",
                produced == null ? "ACH" : "NON",
                tokens.setting("trace", "TRACE-" + index),
                "");
    }

    private ClaimFacts facts(ExampleTokens tokens, List<ServiceLine> lines, List<Adjustment> adjustments) {
        long charge = tokens.cents(1);
        long paid = tokens.cents(2);
        String share = tokens.setting("share");
        String interest = tokens.setting("interest");
        String finding = tokens.setting("finding");
        return new ClaimFacts(
                tokens.word(0),
                charge,
                paid,
                share == null ? null : ExampleTokens.toCents(share),
                null,
                tokens.setting("freq"),
                null,
                null,
                SERVICE,
                SERVICE,
                null,
                null,
                null,
                tokens.setting("right"),
                null,
                interest == null ? null : ExampleTokens.toCents(interest),
                isBalanced(charge, paid, adjustments, lines),
                adjustments,
                remarks(tokens),
                lines,
                finding == null ? List.of() : List.of(finding),
                authorizations(tokens));
    }

    private @Nullable List<Authorization> authorizations(ExampleTokens tokens) {
        String number = tokens.setting("auth");
        return number == null ? null : List.of(new Authorization("G1", null, number, segment++));
    }

    private static boolean isBalanced(long charge, long paid, List<Adjustment> adjustments, List<ServiceLine> lines) {
        long left = charge - paid;
        for (Adjustment adjustment : adjustments) {
            left -= adjustment.amountCents();
        }
        boolean linesBalance = true;
        for (ServiceLine line : lines) {
            long lineLeft = line.chargeCents() - line.paidCents();
            for (Adjustment adjustment : line.adjustments()) {
                lineLeft -= adjustment.amountCents();
                left -= adjustment.amountCents();
            }
            linesBalance &= lineLeft == 0;
        }
        return left == 0 && linesBalance;
    }

    private List<Adjustment> adjustments(ExampleTokens tokens) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (String word : tokens.adjustments()) {
            int dash = word.indexOf('-');
            int colon = word.indexOf(':');
            int times = word.indexOf('x', colon);
            adjustments.add(new Adjustment(
                    word.substring(0, dash),
                    word.substring(dash + 1, colon),
                    ExampleTokens.toCents(word.substring(colon + 1, times < 0 ? word.length() : times)),
                    times < 0 ? null : new BigDecimal(word.substring(times + 1)),
                    segment++));
        }
        return adjustments;
    }

    private List<Remark> remarks(ExampleTokens tokens) {
        List<Remark> remarks = new ArrayList<>();
        for (String code : tokens.remarks()) {
            remarks.add(new Remark(code, segment++));
        }
        return remarks;
    }

    private static Procedure procedure(String code) {
        return new Procedure("HC", code, List.of());
    }
}
