package org.overturn.classify.core.policy;

/// Where the payer's own remittances on a claim name an authorization or referral.
public enum OnRecord {
    /// In the remittance that refuses, for the claim or the refused line.
    NAMED_HERE,
    /// In another remittance on the claim, for the claim or the same service.
    NAMED_ELSEWHERE,
    /// In another remittance on the claim that paid the same service.
    PAID_UNDER
}
