package org.overturn.classify.core.policy;

/// When a CARC that is not always a denial is one.
public enum Condition {
    /// Unconditional: the table's kind holds.
    NONE,
    /// A denial when the line is paid nothing, else a reduction (CARC 59, 172, 186, 203, B4, B22, P1, P13).
    NOTHING_PAID,
    /// Always counted as a denial of a part (CARC 78).
    ALWAYS,
    /// A denial when no other adjudication of the same service is known (CARC 18).
    ORIGINAL_UNKNOWN,
    /// A denial when no earlier payment of the same service is known (CARC B13).
    PAYMENT_UNKNOWN,
    /// A denial unless the contract is capitated (CARC 24).
    NOT_CAPITATED
}
