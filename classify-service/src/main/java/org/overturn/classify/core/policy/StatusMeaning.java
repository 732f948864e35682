package org.overturn.classify.core.policy;

/// What a claim status code (CLP02) makes of an adjudication.
public enum StatusMeaning {
    /// Decided: adjustments and money say what.
    FINAL,
    /// Decided, and a hint that the payer does not know the patient (CLP02 4).
    FINAL_PATIENT_UNKNOWN,
    PENDING,
    REVERSAL,
    FORWARDED,
    ESTIMATE,
    /// No decision, no money.
    INFORMATION
}
