package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// Who is paid. The tax id may be a person's and travels only as a keyed hash.
///
/// @param name payee name as reported, may be empty
/// @param npi National Provider Identifier, ten digits, null where the payer gives none
/// @param taxIdToken keyed hash of the tax id, null where not given
/// Source: X12 005010X221A1, loop 1000B, N1*PE and REF*TJ
public record Payee(
        String name, @Nullable String npi, @Nullable String taxIdToken) {}
