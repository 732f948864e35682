package org.overturn.classify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Payment;
import org.overturn.events.RemittanceSealed;

/// A remittance as ingest would tell of it: the claims of one transaction set, ids derived from their positions. Ids
/// and
/// tokens do not depend on the tenant, so that the same remittance of two tenants tells whether anything mixes them up.
public final class Remittance {

    static final Payer PAYER = new Payer("NORTHWIND HEALTH PLAN", "NW001", "12");
    static final Payee PAYEE = new Payee("HARBOR CLINIC", "1234567893", null);

    private final String tenant;
    private final String id;
    private final Payment payment;
    private final List<ClaimAdjudicated> claims = new ArrayList<>();

    /// The same remittance of another tenant.
    public Remittance of(String otherTenant) {
        Remittance same = new Remittance(otherTenant, id, payment);
        claims.forEach(claim -> same.claims.add(Adjudication.of(claim, otherTenant)));
        return same;
    }

    private Remittance(String tenant, String id, Payment payment) {
        this.tenant = tenant;
        this.id = id;
        this.payment = payment;
    }

    private Remittance(String tenant, String name, LocalDate paid) {
        this.tenant = tenant;
        this.id = uuid(name);
        this.payment =
                new Payment(paid, null, "I", "ACH", "900001", paid.toString().replace("-", "") + "0900" + name);
    }

    /// A remittance of that name, always the same for the same name.
    public static Remittance of(String tenant, String name, LocalDate paid) {
        return new Remittance(tenant, name, paid);
    }

    /// Adds a claim.
    public Remittance with(Adjudication claim) {
        claims.add(claim.told(tenant, id, claims.size(), payment));
        return this;
    }

    /// The events, in file order.
    public List<ClaimAdjudicated> claims() {
        return List.copyOf(claims);
    }

    /// The seal of what was added so far.
    public RemittanceSealed seal() {
        return new RemittanceSealed(
                tenant,
                uuid(id + "seal"),
                id,
                0,
                "0001",
                PAYER,
                PAYEE,
                payment.date(),
                claims.size(),
                claims.stream().mapToLong(claim -> claim.claim().lines().size()).sum(),
                claims.stream().mapToLong(claim -> claim.claim().chargeCents()).sum(),
                claims.stream().mapToLong(claim -> claim.claim().paidCents()).sum(),
                0,
                claims.stream().mapToLong(claim -> claim.claim().paidCents()).sum(),
                payment.traceNumber(),
                0,
                null);
    }

    /// The same claim with an event id that is none: an event that nobody can store.
    public static ClaimAdjudicated withoutRealIds(ClaimAdjudicated claim) {
        return new ClaimAdjudicated(
                claim.tenantId(),
                "no id",
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

    static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String token(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant received(LocalDate paid) {
        return Instant.parse(paid + "T06:00:00Z");
    }
}
