package org.overturn.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer or clearinghouse took a submitted claim, or sent it back: one claim of one 277CA, before any adjudication.
/// It is no decision on the claim: what was sent back is not denied, and cannot be appealed.
///
/// @param tenantId whose claim
/// @param eventId derived from tenant, file and position alone: the same claim of the same file has the same id for
/// ever
/// @param source where in the file; `claim`, `segment` and `byteOffset` are those of its TRN
/// @param accountKey keyed hash of billing provider and patient control number, as a remittance of the claim has it;
///     the Kafka key
/// @param claimKey keyed hash of account key and first service date, as a remittance of the claim has it
/// @param patientControlToken keyed hash of the patient control number alone, for look-up
/// @param payerClaimToken keyed hash of REF*1K, null where not given
/// @param identifiers ciphertext of the identifiers for display, as in [ClaimAdjudicated]
/// @param payer who acknowledges: the payer, or the clearinghouse before it
/// @param payee the billing provider
/// @param status taken or sent back
/// @param acknowledgedOn the day of the status
/// @param chargeCents the claim's charge in cents
/// @param serviceFrom first day of service, null where not given
/// @param serviceTo last day of service, null where not given
/// @param reasons what was said of the claim and its lines, in file order
/// @param receivedAt when the file was accepted
/// Source: X12 005010X214, loops 2100A, 2100C, 2200D and 2220D
public record ClaimAcknowledged(
        String tenantId,
        String eventId,
        Source source,
        String accountKey,
        String claimKey,
        String patientControlToken,
        @Nullable String payerClaimToken,
        String identifiers,
        Payer payer,
        Payee payee,
        AcknowledgmentStatus status,
        LocalDate acknowledgedOn,
        long chargeCents,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        List<StatusReason> reasons,
        Instant receivedAt)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.claim-acknowledged.v1";

    public ClaimAcknowledged {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String partitionKey() {
        return accountKey;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.CLAIM_ACKNOWLEDGED;
    }
}
