package org.overturn.classify.core.policy;

/// What we know of one claim status code.
///
/// @param code CLP02
/// @param known false for a code that the table has not got; it is decided by adjustments and money
/// @param meaning what it makes of the adjudication
/// @param forwarded whether the payer sent the claim on (CLP02 19, 20, 21, 23)
/// @param rank 1 primary, 2 secondary, 3 tertiary, 0 where the code does not say
/// @param text what it says, in our own words
/// Source: X12 005010X221A1, loop 2100, CLP02
public record ClaimStatus(
        String code, boolean known, StatusMeaning meaning, boolean forwarded, int rank, String text) {}
