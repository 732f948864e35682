package org.overturn.events;

/// The five roll-up types of root cause that managers read, and the rest.
public enum DenialType {
    CODING_ERROR,
    ELIGIBILITY_COVERAGE,
    MISSING_PRIOR_AUTHORIZATION,
    TIMELY_FILING,
    DOCUMENTATION,
    OTHER
}
