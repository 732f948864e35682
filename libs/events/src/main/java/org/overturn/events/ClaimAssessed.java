package org.overturn.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict on a claim at one revision. A consumer drops revisions it has already seen; it may miss some, the last
/// one
/// says everything.
///
/// @param tenantId whose claim
/// @param claimKey the claim's timeline
/// @param accountKey the Kafka key
/// @param revision grows by one with every change of the assessment, from one
/// @param identifiers ciphertext of the identifiers for display
/// @param previous the revision before, null for the first
/// @param current what holds now
/// @param payerClaimTokens payer claim tokens of the claim's adjudications, sorted; null in events from before they
/// were told
public record ClaimAssessed(
        String tenantId,
        String claimKey,
        String accountKey,
        long revision,
        String identifiers,
        @Nullable AssessmentSummary previous,
        Assessment current,
        @Nullable List<String> payerClaimTokens)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.claim-assessed.v1";

    public ClaimAssessed {
        payerClaimTokens = payerClaimTokens == null ? null : List.copyOf(payerClaimTokens);
    }

    @Override
    public String eventId() {
        return claimKey + ":" + revision;
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
        return Topics.CLAIM_ASSESSED;
    }
}
