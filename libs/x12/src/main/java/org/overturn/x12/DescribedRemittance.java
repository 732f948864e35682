package org.overturn.x12;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Prints transaction sets as they go by; keeps sums only.
final class DescribedRemittance {

    private static final int FINDINGS_SHOWN = 20;

    private final PrintStream out;
    private final Map<String, Sum> adjustments = new TreeMap<>();
    private final Map<String, Integer> status = new TreeMap<>();
    private final Map<String, Integer> remarks = new TreeMap<>();

    DescribedRemittance(PrintStream out) {
        this.out = out;
    }

    private record Sum(int count, long cents) {
        Sum plus(long more) {
            return new Sum(count + 1, cents + more);
        }
    }

    void start(TransactionHeader header) {
        adjustments.clear();
        status.clear();
        remarks.clear();
        var payment = header.payment();
        out.printf(
                "Transaction set %s (interchange %s, group %s, version %s)%n",
                header.controlNumber(),
                header.interchange().controlNumber(),
                header.group().controlNumber(),
                header.group().version());
        out.printf("  payer    %s%n", header.payer().lastName());
        out.printf(
                "  payee    %s (%s)%n",
                header.payee().lastName(), masked(header.payee().id()));
        out.printf(
                "  payment  %s on %s by %s, handling %s%n",
                dollars(payment.cents()),
                payment.date() == null ? "an unreadable date" : payment.date(),
                payment.method(),
                payment.handling());
    }

    void add(Claim claim) {
        status.merge(claim.status(), 1, Integer::sum);
        claim.remarks().forEach(this::add);
        claim.adjustments().forEach(this::add);
        for (var line : claim.lines()) {
            line.adjustments().forEach(this::add);
            line.remarks().forEach(this::add);
        }
    }

    private void add(Adjustment adjustment) {
        adjustments.merge(
                adjustment.group() + "-" + adjustment.carc(),
                new Sum(1, adjustment.cents()),
                (sum, _) -> sum.plus(adjustment.cents()));
    }

    private void add(Remark remark) {
        remarks.merge(remark.code(), 1, Integer::sum);
    }

    void end(TransactionSummary summary) {
        out.printf("  claims   %d with %d service lines%n", summary.claims(), summary.serviceLines());
        out.printf("  status   %s%n", status);
        out.printf("  charged  %s%n", dollars(summary.chargeCents()));
        out.printf("  paid     %s%n", dollars(summary.paidCents()));
        adjustments.forEach((code, sum) -> out.printf("  %-9s%14s in %d%n", code, dollars(sum.cents()), sum.count()));
        if (!remarks.isEmpty()) {
            out.printf("  remarks  %s%n", remarks);
        }
        for (var adjustment : summary.providerAdjustments()) {
            out.printf("  PLB %-5s%14s%n", adjustment.reason(), dollars(adjustment.cents()));
        }
        out.printf(
                "  %s, %s%s%n",
                summary.sound() ? "sound" : "NOT SOUND",
                summary.balanced() ? "balanced" : "NOT BALANCED",
                summary.unbalancedClaims() == 0 ? "" : ", " + summary.unbalancedClaims() + " claims do not add up");
    }

    void end(FileSummary summary) {
        out.printf(
                "%d bytes, %d segments, %d interchanges, %d transaction sets: %s%n",
                summary.bytes(),
                summary.segments(),
                summary.interchanges(),
                summary.transactions(),
                summary.readable() ? "readable" : "NOT READABLE");
        summary.findings().stream().limit(FINDINGS_SHOWN).forEach(this::print);
        if (summary.findingsInAll() > FINDINGS_SHOWN) {
            out.printf("  … and %d more%n", summary.findingsInAll() - FINDINGS_SHOWN);
        }
    }

    private void print(Finding finding) {
        var at = finding.position();
        out.printf(
                "  %-7s %s: %s (byte %d, segment %d%s%s)%n",
                finding.severity(),
                finding.code(),
                finding.message(),
                at.byteOffset(),
                at.segment() + 1,
                at.segmentId().isEmpty() ? "" : " " + at.segmentId(),
                at.element() == 0 ? "" : String.format("%02d", at.element()));
    }

    private static String dollars(long cents) {
        return "$" + BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String masked(String id) {
        int shown = Math.min(4, id.length() / 2);
        return "*".repeat(id.length() - shown) + id.substring(id.length() - shown);
    }
}
