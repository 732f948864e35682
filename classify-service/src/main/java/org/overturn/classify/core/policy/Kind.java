package org.overturn.classify.core.policy;

/// What an adjustment is. Only [#DENIAL] is a refusal.
public enum Kind {
    /// The contract or fee schedule says so.
    CONTRACTUAL,
    /// The patient owes it: deductible, coinsurance, copay.
    PATIENT_SHARE,
    /// What an earlier payer paid or adjusted.
    PRIOR_PAYER,
    /// Not decided yet.
    PEND,
    /// For information, moves no refusal.
    INFORMATION,
    /// Raises the payment, or prices it.
    PRICING_ADDITION,
    /// The payer's own money: recoupment, tax, fee.
    PAYER_MONEY,
    /// Refused.
    DENIAL
}
