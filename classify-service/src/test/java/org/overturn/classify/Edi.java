package org.overturn.classify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An 835 file with one transaction set, written segment by segment. Everyone in it is invented.
public final class Edi {

    private final StringBuilder claims = new StringBuilder();
    private final LocalDate paid;
    private final String control;
    private long paidCents;
    private int segments;

    private Edi(String control, LocalDate paid) {
        this.control = control;
        this.paid = paid;
    }

    /// A file of that control number (nine digits) with a payment on that day.
    public static Edi of(String control, LocalDate paid) {
        return new Edi(control, paid);
    }

    /// CLP and DTM*232.
    public Edi claim(String account, String status, long chargeCents, long paidCents, String payerNumber) {
        return claim(account, status, LocalDate.of(2026, 10, 5), chargeCents, paidCents, payerNumber);
    }

    /// CLP and DTM*232 of that day.
    public Edi claim(
            String account, String status, LocalDate service, long chargeCents, long paidCents, String payerNumber) {
        this.paidCents += paidCents;
        return segment("CLP", account, status, money(chargeCents), money(paidCents), "", "12", payerNumber, "11", "1")
                .segment("NM1*QC*1*DOE*JANE****MI", "M" + account)
                .segment("DTM*232", service.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /// SVC with its CAS.
    public Edi line(String code, long chargeCents, long paidCents, String cas) {
        segment("SVC", "HC:" + code, money(chargeCents), money(paidCents));
        return cas.isEmpty() ? this : segment("CAS", cas);
    }

    /// LQ*HE.
    public Edi remark(String rarc) {
        return segment("LQ*HE", rarc);
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        String day = paid.format(DateTimeFormatter.BASIC_ISO_DATE);
        String head =
                "BPR*I*" + money(paidCents) + "*C*ACH*CCP*01*999999999*DA*123456*1512345678**01*999988880*DA*98765*"
                        + day + "~TRN*1*" + control + "*1512345678~DTM*405*" + day
                        + "~N1*PR*NORTHWIND HEALTH PLAN*XV*NW001~N3*1 MAIN ST~N4*SPRINGFIELD*IL*62701"
                        + "~PER*BL*SUPPORT*TE*8005550100~N1*PE*HARBOR CLINIC*XX*1234567893~LX*1~";
        int count = (int) head.chars().filter(c -> c == '~').count() + segments + 2;
        return "ISA*00*          *00*          *ZZ*NORTHWIND      *ZZ*HARBOR         *" + day.substring(2)
                + "*0915*^*00501*"
                + control + "*0*P*:~GS*HP*NORTHWIND*HARBOR*" + day + "*0915*1*X*005010X221A1~ST*835*0001~" + head
                + claims
                + "SE*" + count + "*0001~GE*1*1~IEA*1*" + control + "~";
    }

    private Edi segment(String... elements) {
        claims.append(String.join("*", elements)).append('~');
        segments++;
        return this;
    }

    private static String money(long cents) {
        return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "."
                + String.format(Locale.ROOT, "%02d", Math.abs(cents) % 100);
    }
}
