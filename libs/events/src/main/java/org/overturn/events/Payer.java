package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// Who decided the claim.
///
/// @param name payer name as reported, may be empty
/// @param id the best identifier that the remittance gives: N104 of the payer loop, else REF*2U, else BPR10/TRN03
/// @param filingIndicator CLP06, the kind of plan, null where not given
/// Source: X12 005010X221A1, loop 1000A, CLP06
public record Payer(String name, String id, @Nullable String filingIndicator) {}
