package org.overturn.classify.store;

import org.overturn.events.Assessment;
import org.overturn.events.ClaimAssessed;

/// What the policy says of a claim now.
///
/// @param identifiers ciphertext of the current adjudication's identifiers
record Judged(ClaimRef ref, String accountKey, String identifiers, Assessment assessment) {

    /// The fact as it is told to others.
    ClaimAssessed standing(ClaimRow row) {
        return new ClaimAssessed(
                ref.tenantId(), ref.claimKey(), accountKey, row.revision(), identifiers, row.previous(), assessment);
    }
}
