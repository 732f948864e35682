package org.overturn.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All claims of one transaction set are published: what must have arrived, to reconcile against.
///
/// @param tenantId whose remittance
/// @param eventId derived from tenant, file and transaction index
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param controlNumber ST02
/// @param payer who paid
/// @param payee who is paid
/// @param paymentDate BPR16
/// @param claims number of CLP
/// @param serviceLines number of SVC
/// @param chargeCents sum of CLP03 in cents
/// @param paidCents sum of CLP04 in cents
/// @param providerAdjustmentCents sum of the PLB amounts in cents; positive reduces the payment
/// @param paymentCents BPR02 in cents
/// @param traceNumber TRN02, repeated by some payers and therefore never a key; null in seals from before it was told
/// @param providerAdjustments number of PLB pairs, each told as a [ProviderAdjusted]; null in seals from before
/// @param receivedAt when the file was accepted; null in events from before this was told
/// Source: X12 005010X221A1, ST to SE
public record RemittanceSealed(
        String tenantId,
        String eventId,
        String remittanceId,
        int transaction,
        String controlNumber,
        Payer payer,
        Payee payee,
        LocalDate paymentDate,
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long paymentCents,
        @Nullable String traceNumber,
        @Nullable Integer providerAdjustments,
        @Nullable Instant receivedAt)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.remittance-sealed.v1";

    @Override
    public String partitionKey() {
        return remittanceId;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.REMITTANCE_SEALED;
    }
}
