package org.overturn.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Builds synthetic remittances whose counts and cents are known.
public final class Sample835 {

    private final List<Set> sets = new ArrayList<>();
    private String interchangeControl = "000000001";
    private String groupControl = "1";
    private String sender = "PAYER";
    private String terminator = "~";

    /// Starts a file whose control number and trace are this one's own.
    public static Sample835 numbered(int number) {
        Sample835 file = new Sample835();
        file.interchangeControl = String.format(Locale.ROOT, "%09d", number);
        file.groupControl = Integer.toString(number);
        return file;
    }

    public Sample835 sender(String name) {
        this.sender = name;
        return this;
    }

    public Sample835 lineBreaks() {
        this.terminator = "~\n";
        return this;
    }

    /// Adds a transaction set with this many claims of 100.00 charged, 80.00 paid, 20.00 contractual.
    public Sample835 set(String trace, int claims) {
        return set(trace, claims, set -> set);
    }

    public Sample835 set(String trace, int claims, UnaryOperator<Set> change) {
        sets.add(change.apply(new Set(trace, claims, 0, "", 0, 0, "")));
        return this;
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("ISA*00*          *00*          *ZZ*")
                .append(String.format(Locale.ROOT, "%-15s", sender))
                .append("*ZZ*OVERTURN       *260105*0930*^*00501*")
                .append(interchangeControl)
                .append("*0*T*:")
                .append(terminator);
        segment(out, "GS*HP*" + sender + "*OVERTURN*20260105*0930*" + groupControl + "*X*005010X221A1");
        for (int i = 0; i < sets.size(); i++) {
            set(out, i, sets.get(i));
        }
        segment(out, "GE*" + sets.size() + "*" + groupControl);
        segment(out, "IEA*1*" + interchangeControl);
        return out.toString();
    }

    private void set(StringBuilder out, int index, Set set) {
        String number = String.format(Locale.ROOT, "%04d", index + 1);
        List<String> segments = new ArrayList<>();
        segments.add("ST*835*" + number);
        segments.add("BPR*I*" + dollars(set.paidCents() + set.offCents())
                + "*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20260106");
        segments.add("TRN*1*" + set.trace() + "*1512345678");
        if (!set.currency().isEmpty()) {
            segments.add("CUR*PR*" + set.currency());
        }
        segments.add("DTM*405*20260105");
        segments.add("N1*PR*SYNTHETIC HEALTH PLAN*XV*99001");
        segments.add("N3*1 PLAN WAY");
        segments.add("N4*SPRINGFIELD*IL*62701");
        segments.add("PER*BL*CLAIMS*TE*8005550100");
        segments.add("N1*PE*SYNTHETIC CLINIC*XX*1999999984");
        segments.add("REF*TJ*123456789");
        segments.add("LX*1");
        for (int claim = 0; claim < set.claims(); claim++) {
            claim(segments, set, claim);
        }
        if (!set.adjustments().isEmpty()) {
            segments.add(set.adjustments());
        }
        segments.forEach(segment -> segment(out, segment));
        segment(out, "SE*" + (segments.size() + 1 + set.miscount()) + "*" + number);
    }

    private static void claim(List<String> segments, Set set, int claim) {
        String adjusted = claim < set.unbalancedClaims() ? "19.00" : "20.00";
        segments.add("CLP*" + set.trace() + "-" + claim + "*1*100*80**HM*ICN" + set.trace() + claim + "*11*1");
        segments.add("NM1*QC*1*CANARYLAST*CANARYFIRST****MI*CANARYID" + claim);
        segments.add("DTM*232*20251210");
        segments.add("SVC*HC:99213*100*80**1");
        segments.add("DTM*472*20251210");
        segments.add("CAS*CO*45*" + adjusted);
    }

    private void segment(StringBuilder out, String segment) {
        out.append(segment).append(terminator);
    }

    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    /// A transaction set.
    ///
    /// @param unbalancedClaims how many claims do not add up
    /// @param currency CUR02
    /// @param offCents how far BPR02 is off
    /// @param miscount how far SE01 is off
    /// @param adjustments a PLB segment, or empty; its money is in `offCents`
    public record Set(
            String trace,
            int claims,
            int unbalancedClaims,
            String currency,
            long offCents,
            int miscount,
            String adjustments) {

        public Set unbalancedClaims(int count) {
            return new Set(trace, claims, count, currency, offCents, miscount, adjustments);
        }

        public Set currency(String code) {
            return new Set(trace, claims, unbalancedClaims, code, offCents, miscount, adjustments);
        }

        public Set off(long cents) {
            return new Set(trace, claims, unbalancedClaims, currency, cents, miscount, adjustments);
        }

        public Set miscounted(int by) {
            return new Set(trace, claims, unbalancedClaims, currency, offCents, by, adjustments);
        }

        /// @param cents what the adjustments take from the payment
        /// @param plb one segment
        public Set adjusted(long cents, String plb) {
            return new Set(trace, claims, unbalancedClaims, currency, -cents, miscount, plb);
        }

        long paidCents() {
            return 8_000L * claims;
        }
    }
}
