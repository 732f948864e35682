package org.overturn.analytics.core.ledger;

/// What is known of a PLB code.
///
/// @param code for instance `WO`
/// @param effect what it does
/// @param opens the sign of an amount that opens a balance, to be settled by the other sign
/// @param pairedBy what belongs to one balance
/// @param namesClaim whether its reference should name a claim
/// @param meaning in our own words
/// Source: X12 005010X221A1, PLB03-1
public record AdjustmentCode(
        String code, Effect effect, Opens opens, PairedBy pairedBy, boolean namesClaim, String meaning) {

    /// Which sign opens a balance.
    public enum Opens {
        NOTHING,
        NEGATIVE,
        POSITIVE
    }

    /// What belongs to one balance.
    public enum PairedBy {
        NOTHING,
        /// Payer, payee and reference.
        REFERENCE,
        /// Payer and payee.
        ACCOUNT
    }

    public AdjustmentCode {
        if (code.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("a code has a name and a meaning");
        }
        if ((opens == Opens.NOTHING) != (pairedBy == PairedBy.NOTHING)) {
            throw new IllegalArgumentException(code + ": what opens a balance is paired by something");
        }
        if (effect == Effect.UNKNOWN) {
            throw new IllegalArgumentException(code + ": what is told is known");
        }
    }
}
