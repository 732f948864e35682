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

    /// The payee is none of the tenant's: it may be another's money and another's patients.
    UNROUTED(true),

    /// As `UNROUTED`, and what it says cannot be read, or is not in US dollars.
    UNROUTED_UNUSABLE(false),

    /// Another file with the same control numbers says something else.
    COLLISION(true);

    private final boolean releasable;

    HoldReason(boolean releasable) {
        this.releasable = releasable;
    }

    /// Whether only operators may see it: what is somebody else's does not become known by having been sent here.
    public boolean forOperatorsOnly() {
        return this == UNROUTED || this == UNROUTED_UNUSABLE;
    }

    /// Whether an operator may have it published as it is. The others can only be discarded: the sender has to send
    /// them
    /// again.
    public boolean releasable() {
        return releasable;
    }
}
