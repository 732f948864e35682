package org.overturn.classify.core.policy;

/// Why a payer took an adjudication back, as far as its remarks say.
public enum ReversalReason {
    /// The provider cancelled or replaced the claim.
    ASKED_BY_PROVIDER,
    /// An appeal led to it, by provider or patient.
    APPEAL,
    /// The payer reviewed what it had paid.
    PAYER_REVIEW,
    NOT_SAID
}
