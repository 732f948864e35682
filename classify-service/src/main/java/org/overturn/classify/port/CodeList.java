package org.overturn.classify.port;

/// Lists of codes that payers use, each published by somebody who owns its words.
public enum CodeList {
    /// Claim adjustment reason codes (CAS).
    CARC,
    /// Remittance advice remark codes (MIA, MOA, LQ).
    RARC,
    /// Claim statuses (CLP02).
    CLP02
}
