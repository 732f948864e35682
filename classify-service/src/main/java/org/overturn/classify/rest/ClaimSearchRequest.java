package org.overturn.classify.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// One of the two numbers by which people know a claim.
///
/// @param patientControlNumber CLP01, the provider's number
/// @param payerClaimControlNumber CLP07, the payer's number
record ClaimSearchRequest(
        @Nullable @Size(min = 1, max = 80) String patientControlNumber,
        @Nullable @Size(min = 1, max = 80) String payerClaimControlNumber) {

    /// Says nothing of what it holds.
    @Override
    public String toString() {
        return "ClaimSearchRequest[…]";
    }
}
