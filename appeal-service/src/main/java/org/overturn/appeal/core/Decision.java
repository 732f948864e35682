package org.overturn.appeal.core;

/// What the payer answered to what was submitted. The money itself is only believed when a remittance brings it.
public enum Decision {
    UPHELD,
    PARTLY_OVERTURNED,
    OVERTURNED,
    DISMISSED
}
