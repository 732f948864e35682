package org.overturn.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Payment;
import org.overturn.events.Procedure;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.events.Source;

/// A claim as a payer decided it, for tests: one service line with its adjustments.
public final class Adjudication {

    private final String account;
    private final LocalDate service;
    private String status = "1";
    private long chargeCents;
    private long paidCents;
    private @Nullable String payerNumber;
    private @Nullable String originalNumber;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Adjudication(String account, LocalDate service) {
        this.account = account;
        this.service = service;
    }

    /// A claim of that account and day, charged and paid nothing yet.
    public static Adjudication of(String account, LocalDate service) {
        return new Adjudication(account, service);
    }

    public Adjudication status(String clp02) {
        this.status = clp02;
        return this;
    }

    public Adjudication charged(long cents) {
        this.chargeCents = cents;
        return this;
    }

    public Adjudication paid(long cents) {
        this.paidCents = cents;
        return this;
    }

    /// CLP07.
    public Adjudication payerNumber(String number) {
        this.payerNumber = number;
        return this;
    }

    /// REF*F8.
    public Adjudication originalNumber(String number) {
        this.originalNumber = number;
        return this;
    }

    public Adjudication adjusted(String group, String carc, long cents) {
        adjustments.add(new Adjustment(group, carc, cents, null, 7));
        return this;
    }

    /// The reversal of what was said so far: every amount with the other sign.
    public Adjudication takenBack() {
        status = "22";
        chargeCents = -chargeCents;
        paidCents = -paidCents;
        adjustments.replaceAll(
                one -> new Adjustment(one.group(), one.carc(), -one.amountCents(), one.quantity(), one.segment()));
        return this;
    }

    public Adjudication remark(String rarc) {
        remarks.add(new Remark(rarc, 8));
        return this;
    }

    static ClaimAdjudicated of(ClaimAdjudicated claim, String tenant) {
        return new ClaimAdjudicated(
                tenant,
                claim.eventId(),
                claim.source(),
                claim.accountKey(),
                claim.claimKey(),
                claim.patientControlToken(),
                claim.payerClaimToken(),
                claim.originalClaimToken(),
                claim.identifiers(),
                claim.payer(),
                claim.payee(),
                claim.payment(),
                claim.claim(),
                claim.receivedAt());
    }

    ClaimAdjudicated told(String tenant, String remittanceId, int index, Payment payment) {
        String accountKey = Remittance.token(account);
        return new ClaimAdjudicated(
                tenant,
                Remittance.uuid(remittanceId + "/" + index),
                new Source(remittanceId, 0, 0, 0, index, 10L + 10L * index, 200L + 300L * index, "0001"),
                accountKey,
                Remittance.token(accountKey, service.toString()),
                Remittance.token("patient", account),
                payerNumber == null ? null : Remittance.token("payer", payerNumber),
                originalNumber == null ? null : Remittance.token("payer", originalNumber),
                "AQID",
                Remittance.PAYER,
                Remittance.PAYEE,
                payment,
                facts(),
                Remittance.received(payment.date()));
    }

    private ClaimFacts facts() {
        return new ClaimFacts(
                status,
                chargeCents,
                paidCents,
                null,
                "11",
                "1",
                null,
                null,
                service,
                service,
                null,
                "1234567893",
                null,
                null,
                null,
                null,
                true,
                List.of(),
                List.of(),
                List.of(line()),
                List.of(),
                null);
    }

    private ServiceLine line() {
        return new ServiceLine(
                1,
                new Procedure("HC", "99213", List.of()),
                null,
                null,
                chargeCents,
                paidCents,
                null,
                null,
                service,
                service,
                null,
                null,
                List.of(),
                adjustments,
                remarks,
                6);
    }
}
