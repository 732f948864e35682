package org.overturn.appeal.core;

/// Why a work item was closed, and by whom: what a remittance closed, a remittance can open again; what a person
/// closed, only a person opens again.
public enum Closure {
    /// The adjudication was taken back and nothing has replaced it.
    REVERSED(false),
    /// The payer looks at the claim again.
    PENDED(false),
    /// The payer sent the claim on to another payer.
    FORWARDED(false),
    /// A later adjudication no longer denies the claim, and brought no more money.
    NO_LONGER_DENIED(false),
    /// A later denial round, or another payer's decision, took the place of this one.
    SUPERSEDED(false),
    WRITTEN_OFF(true),
    BILLED_TO_PATIENT(true),
    NOT_WORTH_WORKING(true),
    DONE_ELSEWHERE(true);

    private final boolean byPerson;

    Closure(boolean byPerson) {
        this.byPerson = byPerson;
    }

    /// Whether only people close an item for this reason.
    public boolean byPerson() {
        return byPerson;
    }
}
