package org.overturn.analytics.core;

/// How many submitted claims were taken and how many sent back before anybody decided them. A claim that was corrected
/// and submitted again counts each time. None of this is a denial: what was sent back was never adjudicated.
///
/// @param submittedClaims claims acknowledged
/// @param rejectedClaims of these sent back
/// @param submittedCents their charges, in cents
/// @param rejectedCents charges of those sent back, in cents
public record Submissions(long submittedClaims, long rejectedClaims, long submittedCents, long rejectedCents) {

    public Submissions {
        if (rejectedClaims < 0 || rejectedClaims > submittedClaims) {
            throw new IllegalArgumentException("what is sent back was submitted");
        }
    }

    /// Claims taken at once, of claims submitted. Source: KPI K19, as far as payers and clearinghouses can tell
    public Rate cleanClaimRate() {
        return new Rate(submittedClaims - rejectedClaims, submittedClaims);
    }

    /// Claims sent back, of claims submitted. Source: KPI K20, over 277CA
    public Rate rejectionRate() {
        return new Rate(rejectedClaims, submittedClaims);
    }
}
