package org.overturn.remittance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Payment;
import org.overturn.events.ProviderAdjusted;
import org.overturn.events.RemittanceSealed;
import org.overturn.x12.Claim;
import org.overturn.x12.TransactionHeader;
import org.overturn.x12.TransactionSummary;

/// Turns what the reader gives into events.
///
/// The keys: `accountKey` is what the payee calls by one number (payee and CLP01), `claimKey` adds the first date of
/// service where the
/// 835 gives one, since one CLP01 may name many claims; both come from one adjudication alone and so do not depend on
/// order.
public final class ClaimMapper {

    private final Identifiers identifiers;
    private final FileContext file;
    private final ClaimKeys keys;

    public ClaimMapper(Identifiers identifiers, FileContext file) {
        this.identifiers = identifiers;
        this.file = file;
        this.keys = new ClaimKeys(identifiers);
    }

    /// The event of one claim. Equal input gives an equal event.
    public ClaimAdjudicated claim(TransactionHeader header, Claim claim) {
        var source = file.source(header, claim);
        String eventId =
                EventIds.claim(file, source.interchange(), source.group(), source.transaction(), source.claim());
        String accountKey = keys.account(Parties.payeeKey(header), claim.patientControlNumber());
        var dates = ServiceDates.of(claim);
        String payerId = Parties.payerId(header);
        return new ClaimAdjudicated(
                file.tenantId(),
                eventId,
                source,
                accountKey,
                keys.claim(accountKey, dates.from()),
                keys.patientControl(claim.patientControlNumber()),
                keys.payerClaim(payerId, claim.payerControlNumber()),
                keys.payerClaim(payerId, Parties.reference(claim.references(), "F8")),
                identifiers.seal(
                        ClaimIdentifiers.PURPOSE, eventId, identifiersOf(claim).toJson()),
                Parties.payer(header, claim.filingIndicator()),
                Parties.payee(header, identifiers),
                payment(header),
                facts(claim, dates),
                file.receivedAt());
    }

    /// The seal of a transaction set, to be told after its last claim.
    public RemittanceSealed seal(TransactionSummary summary) {
        var header = summary.header();
        return new RemittanceSealed(
                file.tenantId(),
                EventIds.seal(file, header.index()),
                file.remittanceId(),
                header.index(),
                header.controlNumber(),
                Parties.payer(header, ""),
                Parties.payee(header, identifiers),
                paymentDate(header),
                summary.claims(),
                summary.serviceLines(),
                summary.chargeCents(),
                summary.paidCents(),
                summary.providerAdjustmentCents(),
                header.payment().cents(),
                header.payment().trace(),
                summary.providerAdjustments().size(),
                file.receivedAt());
    }

    /// The provider adjustments of a transaction set in file order, to be told with its seal.
    public List<ProviderAdjusted> adjustments(TransactionSummary summary) {
        var pairs = new AdjustmentMapper(identifiers, file, summary.header(), paymentDate(summary.header()));
        return summary.providerAdjustments().stream().map(pairs::of).toList();
    }

    private static ClaimIdentifiers identifiersOf(Claim claim) {
        var patient = Parties.party(claim, "QC");
        var subscriber = Parties.party(claim, "IL");
        var member = subscriber == null || subscriber.id().isEmpty() ? patient : subscriber;
        return new ClaimIdentifiers(
                claim.patientControlNumber(),
                claim.payerControlNumber(),
                patient == null ? "" : patient.lastName(),
                patient == null ? "" : patient.firstName(),
                member == null ? "" : member.id());
    }

    private ClaimFacts facts(Claim claim, ServiceDates dates) {
        return new ClaimFacts(
                claim.status(),
                claim.chargeCents(),
                claim.paidCents(),
                claim.patientCents(),
                nullIfEmpty(claim.facilityCode()),
                nullIfEmpty(claim.frequencyCode()),
                nullIfEmpty(claim.drgCode()),
                Parties.reference(claim.references(), "CE"),
                dates.from(),
                dates.to(),
                ServiceDates.date(claim.dates(), "050"),
                Parties.renderingNpi(claim),
                Parties.name(claim, "TT"),
                Parties.name(claim, "PR"),
                Lines.cents(claim.amounts(), "AU"),
                Lines.cents(claim.amounts(), "I"),
                claim.balanced(),
                Lines.adjustments(claim.adjustments()),
                ClaimRemarks.of(claim),
                Lines.of(claim.lines(), identifiers),
                claim.findings(),
                Authorizations.of(claim, identifiers));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private Payment payment(TransactionHeader header) {
        var paid = header.payment();
        return new Payment(
                paymentDate(header),
                header.productionDate(),
                paid.handling(),
                paid.method(),
                paid.trace(),
                order(header));
    }

    /// BPR16, else the production date, else the day on which the group was made, else the day of receipt.
    private LocalDate paymentDate(TransactionHeader header) {
        if (header.payment().date() != null) {
            return header.payment().date();
        }
        return header.productionDate() == null ? file.dayOf(header.group()) : header.productionDate();
    }

    /// Sortable: day and time of the group, then of the interchange.
    private static String order(TransactionHeader header) {
        var group = header.group();
        var interchange = header.interchange();
        return group.date() + padded(group.time()) + interchange.date() + interchange.time();
    }

    private static String padded(String time) {
        return (time + "00000000").substring(0, 8);
    }
}
