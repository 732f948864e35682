package org.overturn.ingest.core;

/// Why a transaction set waits for an operator instead of being published.
public enum HoldReason {

    /// A mandatory segment or element is missing or cannot be read: some of what it says is not known.
    BROKEN(false),

    /// Its SE counts or numbers it wrongly; every claim is read as it was written.
    MISCOUNTED(true),

    /// Payments of the claims less PLB are not BPR02: claims or money may be missing.
    UNBALANCED(true),

    /// Amounts are not in US dollars (CUR).
    CURRENCY(false),

    /// Another file with the same control numbers says something else.
    COLLISION(true);

    private final boolean releasable;

    HoldReason(boolean releasable) {
        this.releasable = releasable;
    }

    /// Whether an operator may have it published as it is. The others can only be discarded: the sender has to send
    /// them
    /// again.
    public boolean releasable() {
        return releasable;
    }
}
