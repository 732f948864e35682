package org.overturn.events;

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
public record ClaimAssessed(
        String tenantId,
        String claimKey,
        String accountKey,
        long revision,
        String identifiers,
        @Nullable AssessmentSummary previous,
        Assessment current)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.claim-assessed.v1";

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
