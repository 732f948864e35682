package org.overturn.events;

/// What to do about a denial.
public enum NextAction {
    /// Send the claim anew; the refused one has no appeal right (for instance MA130).
    RESUBMIT_NEW,
    /// Replace the adjudicated claim: frequency code 7.
    CORRECTED_CLAIM,
    /// Void the adjudicated claim, frequency code 8, then send a new one.
    VOID_AND_RESUBMIT,
    APPEAL,
    OBTAIN_RECORDS,
    OBTAIN_RETRO_AUTH,
    VERIFY_ELIGIBILITY,
    FIX_ENROLMENT,
    BILL_OTHER_PAYER,
    BILL_PATIENT,
    /// The payer is still at work, or will act by itself.
    AWAIT,
    /// Consider giving up; a person decides.
    WRITE_OFF_REVIEW,
    REFUND,
    /// Post it, nothing to work.
    POST_ONLY,
    NONE
}
