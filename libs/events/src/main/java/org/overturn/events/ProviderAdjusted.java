package org.overturn.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One provider-level adjustment, a pair of a PLB: it moves the cash of a payment and no claim.
///
/// The reference is free text in which payers put account numbers, dates and their own numbers. It travels as
/// ciphertext for display, as one keyed hash to pair adjustments, and word by word as the keys that claims have.
///
/// @param tenantId whose remittance
/// @param eventId derived from tenant, file, transaction and index
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param index of the pair among those of its ST, from zero
/// @param segment ordinal of the PLB in the file, from zero
/// @param ledgerKey keyed hash of payer and payee: the Kafka key, so that whatever may belong together keeps together
/// @param payer who adjusts
/// @param payee who is paid
/// @param providerNpi PLB01 where it is an NPI, else null
/// @param providerToken keyed hash of PLB01, which may be a tax id
/// @param fiscalPeriodEnd PLB02, null where it cannot be read
/// @param paymentDate BPR16
/// @param traceNumber TRN02 of the payment
/// @param code first component of PLB03, for instance `WO`; empty where the payer gives none
/// @param amountCents PLB04 in cents; positive reduces the payment
/// @param reference ciphertext of the second component of PLB03, null where there is none
/// @param referenceToken keyed hash of it without regard to case and spacing, null where there is none
/// @param words the reference as claims may be named in it; empty where there is none
/// Source: X12 005010X221A1, PLB
public record ProviderAdjusted(
        String tenantId,
        String eventId,
        String remittanceId,
        int transaction,
        int index,
        long segment,
        String ledgerKey,
        Payer payer,
        Payee payee,
        @Nullable String providerNpi,
        String providerToken,
        @Nullable LocalDate fiscalPeriodEnd,
        LocalDate paymentDate,
        String traceNumber,
        String code,
        long amountCents,
        @Nullable String reference,
        @Nullable String referenceToken,
        List<ReferenceWord> words)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.provider-adjusted.v1";

    /// What the ciphertext of the reference is for: encrypting and decrypting name the same purpose.
    public static final String REFERENCE_PURPOSE = "provider-adjustment-reference";

    public ProviderAdjusted {
        words = List.copyOf(words);
    }

    @Override
    public String partitionKey() {
        return ledgerKey;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.PROVIDER_ADJUSTED;
    }
}
