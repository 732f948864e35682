package org.overturn.analytics.core;

/// By what numbers are broken down.
public enum Dimension {
    /// All counted claims, one key.
    TOTAL,
    /// Every claim, counted or not, by verdict: what the seals are reconciled against.
    VERDICT,
    PAYER,
    /// Rendering provider, else the payee, by NPI.
    PROVIDER,
    CATEGORY,
    TYPE,
    CARC,
    /// Procedure code, else revenue code.
    PROCEDURE,
    /// Payer and the rule that it broke on a claim, as [ComplianceKey] writes them; every claim, counted or not.
    COMPLIANCE;

    /// Whether the keys come from the refused amounts, so that a claim can have none or several, and rates compare
    /// with all counted claims.
    public boolean ofDenials() {
        return switch (this) {
            case CATEGORY, TYPE, CARC -> true;
            case TOTAL, VERDICT, PAYER, PROVIDER, PROCEDURE, COMPLIANCE -> false;
        };
    }
}
