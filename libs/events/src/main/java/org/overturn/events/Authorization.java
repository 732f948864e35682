package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// An authorization or referral that the payer names in the remittance. The number itself stays out: it identifies a
/// patient's treatment.
///
/// @param qualifier REF01: `G1` prior authorization, `BB` authorization, `9F` referral
/// @param line the service line, counted from one; null where the claim as a whole has it
/// @param token keyed hash of the number; equal numbers of a tenant have equal tokens
/// @param segment ordinal of the REF segment in the file, from zero
/// Source: X12 005010X221A1, loop 2100 and loop 2110, REF
public record Authorization(String qualifier, @Nullable Integer line, String token, long segment) {}
