package org.overturn.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A payer reported a decision on a claim: one CLP of one remittance.
///
/// @param tenantId whose claim
/// @param eventId derived from tenant, file and position alone: the same claim of the same file has the same id for
/// ever
/// @param source where in the file
/// @param accountKey keyed hash of payee and CLP01; the Kafka key
/// @param claimKey keyed hash of account key and first service date; the claim's timeline
/// @param patientControlToken keyed hash of CLP01 alone, for look-up
/// @param payerClaimToken keyed hash of CLP07, null where not given
/// @param originalClaimToken keyed hash of REF*F8, null where not given
/// @param identifiers ciphertext of the identifiers for display: patient control number, payer control number, patient
/// and
///     subscriber name and member id
/// @param payer who decided
/// @param payee who is paid
/// @param payment the payment that carries the decision
/// @param claim what was decided
/// @param receivedAt when the file was accepted; not part of any decision
public record ClaimAdjudicated(
        String tenantId,
        String eventId,
        Source source,
        String accountKey,
        String claimKey,
        String patientControlToken,
        @Nullable String payerClaimToken,
        @Nullable String originalClaimToken,
        String identifiers,
        Payer payer,
        Payee payee,
        Payment payment,
        ClaimFacts claim,
        Instant receivedAt)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.claim-adjudicated.v1";

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
        return Topics.CLAIM_ADJUDICATED;
    }
}
