package org.overturn.analytics.core.ledger;

/// What a provider adjustment does. None of them is a denial, and none changes what was paid on a claim.
public enum Effect {
    /// An overpayment: announced, or taken back.
    RECOUPMENT,
    /// Cash that is carried from one payment to a later one.
    FORWARD_BALANCE,
    /// The payer acknowledges money that the provider sent; with its offset it moves nothing.
    REFUND_ACKNOWLEDGED,
    /// Paid or charged for lateness: evidence for prompt-pay claims.
    INTEREST,
    /// A penalty that the payer pays.
    PENALTY,
    /// A penalty that the provider pays.
    LATE_CHARGE,
    /// Money ahead of claims, or its return.
    ADVANCE,
    /// Held back until later.
    WITHHOLD,
    /// Balances something that is not payable.
    OFFSET,
    /// Pays the debt of another provider.
    AFFILIATE_OFFSET,
    CREDIT,
    COB_RECOVERY,
    SETTLEMENT,
    INCENTIVE,
    INSTITUTIONAL,
    DISCOUNT,
    FEE,
    /// Nothing to do with claims: taxes, levies, loans, capitation.
    NON_CLAIM,
    /// A code that says too little: a person has to look.
    REVIEW,
    /// A code that nobody has told us: a person has to look.
    UNKNOWN;

    /// Whether only a person can say what it is.
    boolean unclear() {
        return this == REVIEW || this == UNKNOWN;
    }
}
