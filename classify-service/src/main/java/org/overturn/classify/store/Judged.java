package org.overturn.classify.store;

import java.util.List;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAssessed;

/// What the policy says of a claim now.
///
/// @param identifiers ciphertext of the current adjudication's identifiers
/// @param payerClaimTokens of its adjudications, sorted: told along, and no part of what is compared, since they only
///     change with the adjudications
record Judged(
        ClaimRef ref, String accountKey, String identifiers, Assessment assessment, List<String> payerClaimTokens) {

    /// The fact as it is told to others.
    ClaimAssessed standing(ClaimRow row) {
        return new ClaimAssessed(
                ref.tenantId(),
                ref.claimKey(),
                accountKey,
                row.revision(),
                identifiers,
                row.previous(),
                assessment,
                payerClaimTokens);
    }
}
