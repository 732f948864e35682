package org.overturn.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Builds synthetic claim acknowledgments whose counts and cents are known.
public final class Sample277 {

    private final String control;
    private final String reference;
    private final List<String> claims = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int off;

    private Sample277(int control, String reference) {
        this.control = String.format(Locale.ROOT, "%09d", control);
        this.reference = reference;
    }

    /// A notice with this number, in an interchange with that one.
    public static Sample277 numbered(int control, String reference) {
        return new Sample277(control, reference);
    }

    /// Claims of 100.00 that were taken.
    public Sample277 accepted(int count) {
        for (int claim = 0; claim < count; claim++) {
            claim("A2:20:PR", "WQ");
            accepted++;
        }
        return this;
    }

    /// Claims of 100.00 that were sent back for want of something.
    public Sample277 rejected(int count) {
        for (int claim = 0; claim < count; claim++) {
            claim("A7:562:85", "U");
            rejected++;
        }
        return this;
    }

    /// States more claims sent back than there are.
    public Sample277 miscounted(int by) {
        off = by;
        return this;
    }

    private void claim(String status, String action) {
        String number = reference + "-" + claims.size();
        claims.add("HL*" + (4 + claims.size()) + "*3*PT~NM1*QC*1*CANARYLAST*CANARYFIRST****MI*CANARYID~TRN*2*" + number
                + "~STC*" + status + "*20260104*" + action + "*100~REF*1K*ICN" + number + "~DTP*472*D8*20251210~");
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        String body = "ST*277*0001*005010X214~BHT*0085*08*" + reference + "*20260105*0930*TH~"
                + "HL*1**20*1~NM1*PR*2*SYNTHETIC HEALTH PLAN*****PI*99001~TRN*1*" + reference + "~DTP*009*D8*20260105~"
                + "HL*2*1*21*1~NM1*41*2*SYNTHETIC CLINIC*****46*CLINIC~QTY*90*" + accepted + "~QTY*AA*"
                + (rejected + off)
                + "~HL*3*2*19*1~NM1*85*2*SYNTHETIC CLINIC*****XX*1999999984~" + String.join("", claims);
        long segments = body.chars().filter(c -> c == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OVERTURN       *260105*0930*^*00501*" + control
                + "*0*T*:~GS*HN*PAYER*OVERTURN*20260105*0930*" + Integer.parseInt(control) + "*X*005010X214~" + body
                + "SE*" + segments + "*0001~GE*1*" + Integer.parseInt(control) + "~IEA*1*" + control + "~";
    }
}
