package org.overturn.classify.core.deadline;

/// From which day a limit counts.
public enum Trigger {
    /// BPR16; DTM*405 where the remittance is a notice of non-payment.
    NOTICE("BPR16"),
    /// First date of service.
    SERVICE_FROM("DTM*472"),
    /// Last date of service.
    SERVICE_THROUGH("DTM*472 through"),
    /// The decision of the step before: a letter, or a remittance that upholds (CARC 193).
    PRIOR_DECISION("prior decision"),
    /// The last day of the step before.
    PRIOR_DEADLINE("end of the step before"),
    /// A letter or event that no remittance reports.
    LETTER("letter");

    private final String words;

    Trigger(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
