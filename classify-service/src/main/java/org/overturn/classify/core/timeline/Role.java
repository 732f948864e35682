package org.overturn.classify.core.timeline;

/// What an adjudication is in its claim's history.
public enum Role {
    /// Holds now.
    CURRENT,
    /// Held once; a later decision took its place without a reversal.
    SUPERSEDED,
    /// Taken back by a reversal.
    VOIDED,
    /// Takes another adjudication back.
    REVERSAL,
    /// Takes back an adjudication that is not known (yet).
    ORPHAN_REVERSAL,
    /// Only says that the claim came twice; the adjudication that it repeats is known.
    DUPLICATE,
    /// An estimate: no claim, no money.
    ESTIMATE
}
