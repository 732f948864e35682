package org.overturn.classify.rest;

import org.jspecify.annotations.Nullable;

/// The numbers by which provider and payer call a claim, for those who may see them; both null for others.
record ControlNumbers(@Nullable String patient, @Nullable String payerClaim) {

    /// For callers who may not see them.
    static final ControlNumbers HIDDEN = new ControlNumbers(null, null);

    /// Says nothing of what it holds.
    @Override
    public String toString() {
        return "ControlNumbers[…]";
    }
}
