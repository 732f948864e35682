package org.overturn.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.events.AcknowledgmentStatus;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.StatusReason;
import org.overturn.x12.AcknowledgedClaim;
import org.overturn.x12.AcknowledgmentHeader;
import org.overturn.x12.ClaimStatus;
import org.overturn.x12.Party;

/// Turns what the reader of a 277CA gives into events. The keys are made as those of an 835: a claim that was sent back
/// and came again has the keys of its remittance, where provider, number and first day of service are the same.
public final class AcknowledgmentMapper {

    private final Identifiers identifiers;
    private final FileContext file;
    private final ClaimKeys keys;

    public AcknowledgmentMapper(Identifiers identifiers, FileContext file) {
        this.identifiers = identifiers;
        this.file = file;
        this.keys = new ClaimKeys(identifiers);
    }

    /// The event of one claim. Equal input gives an equal event.
    public ClaimAcknowledged claim(AcknowledgmentHeader header, AcknowledgedClaim claim) {
        var source = file.source(header, claim);
        String eventId = EventIds.acknowledgment(
                file, source.interchange(), source.group(), source.transaction(), source.claim());
        Payer payer = payer(header);
        String payerNumber = Parties.reference(claim.references(), "1K");
        String accountKey = keys.account(providerKey(claim.provider()), claim.patientControlNumber());
        return new ClaimAcknowledged(
                file.tenantId(),
                eventId,
                source,
                accountKey,
                keys.claim(accountKey, claim.serviceFrom()),
                keys.patientControl(claim.patientControlNumber()),
                keys.payerClaim(payer.id(), payerNumber),
                identifiers.seal(
                        ClaimIdentifiers.PURPOSE,
                        eventId,
                        identifiersOf(claim, payerNumber).toJson()),
                payer,
                payee(claim.provider()),
                claim.rejected() ? AcknowledgmentStatus.REJECTED : AcknowledgmentStatus.ACCEPTED,
                acknowledgedOn(header, claim),
                claim.chargeCents(),
                claim.serviceFrom(),
                claim.serviceTo(),
                reasons(claim),
                file.receivedAt());
    }

    /// Who acknowledges.
    public static Payer payer(AcknowledgmentHeader header) {
        Party source = header.source();
        return new Payer(source.lastName(), source.id().isEmpty() ? source.lastName() : source.id(), null);
    }

    /// The day on which the source processed the claims, else on which the notice was made, else that of its receipt.
    public LocalDate day(AcknowledgmentHeader header) {
        if (header.processedOn() != null) {
            return header.processedOn();
        }
        return header.createdOn() == null ? file.dayOf(header.group()) : header.createdOn();
    }

    private LocalDate acknowledgedOn(AcknowledgmentHeader header, AcknowledgedClaim claim) {
        return claim.statuses().stream()
                .map(ClaimStatus::effectiveOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> day(header));
    }

    private Payee payee(Party provider) {
        return new Payee(
                provider.lastName(),
                idOf(provider, "XX"),
                idOf(provider, "FI") == null ? null : identifiers.token("tax", provider.id()));
    }

    /// What names the provider in keys: the NPI, else the tax id, else the name, as for a payee.
    private static String providerKey(Party provider) {
        return idOf(provider, "XX") == null && idOf(provider, "FI") == null ? provider.lastName() : provider.id();
    }

    private static @Nullable String idOf(Party party, String qualifier) {
        return party.qualifier().equals(qualifier) && !party.id().isEmpty() ? party.id() : null;
    }

    private static ClaimIdentifiers identifiersOf(AcknowledgedClaim claim, @Nullable String payerNumber) {
        Party patient = claim.patient();
        return new ClaimIdentifiers(
                claim.patientControlNumber(),
                payerNumber == null ? "" : payerNumber,
                patient.lastName(),
                patient.firstName(),
                patient.id());
    }

    private static List<StatusReason> reasons(AcknowledgedClaim claim) {
        List<StatusReason> reasons = new ArrayList<>();
        add(reasons, claim.statuses(), null);
        for (int line = 0; line < claim.lines().size(); line++) {
            add(reasons, claim.lines().get(line).statuses(), line + 1);
        }
        return reasons;
    }

    private static void add(List<StatusReason> to, List<ClaimStatus> statuses, @Nullable Integer line) {
        for (var status : statuses) {
            for (var code : status.codes()) {
                to.add(new StatusReason(
                        code.category(),
                        code.status(),
                        code.entity().isEmpty() ? null : code.entity(),
                        line,
                        status.segment()));
            }
        }
    }
}
