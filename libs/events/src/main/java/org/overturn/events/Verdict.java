package org.overturn.events;

/// What a claim or line came to, decided from adjustments and money and never from the claim status alone.
public enum Verdict {
    /// Paid, wholly or as the contract says.
    PAID,
    /// Every counted line is denied.
    FULL_DENIAL,
    /// Something is denied, something is not.
    PARTIAL_DENIAL,
    /// Nothing paid and everything written off as contractual: probably a denial in disguise (CARC 45).
    SUSPECT_DENIAL,
    /// Nothing paid, yet nothing denied: patient share, prior payer, capitation, information.
    ZERO_PAY_NOT_DENIED,
    /// The payer has not decided.
    PENDED,
    /// Sent on to another payer without a decision (CLP02 23).
    FORWARDED,
    /// The adjudication was taken back and nothing has replaced it.
    REVERSED,
    /// A predetermination (CLP02 25): no claim, no money.
    ESTIMATE,
    /// Amounts do not add up; kept and flagged, never repaired.
    UNBALANCED,
    /// Reporting only: no charge, or a penny.
    NOT_COUNTED;

    /// Whether the verdict is a denial that somebody has to work.
    public boolean isDenial() {
        return this == FULL_DENIAL || this == PARTIAL_DENIAL || this == SUSPECT_DENIAL;
    }

    /// Whether the payer has decided, so that the claim counts in denominators.
    public boolean isFinal() {
        return switch (this) {
            case PAID, FULL_DENIAL, PARTIAL_DENIAL, SUSPECT_DENIAL, ZERO_PAY_NOT_DENIED, UNBALANCED -> true;
            case PENDED, FORWARDED, REVERSED, ESTIMATE, NOT_COUNTED -> false;
        };
    }
}
