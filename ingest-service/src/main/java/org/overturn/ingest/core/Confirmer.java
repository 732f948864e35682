package org.overturn.ingest.core;

/// A service that confirms each transaction set of a remittance once it has all of it, to the cent.
public enum Confirmer {
    /// Has every claim.
    CLASSIFY,
    /// Has counted every claim: classify has told what it came to.
    ANALYTICS
}
