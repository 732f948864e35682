package org.overturn.analytics.core;

import org.overturn.events.Category;
import org.overturn.events.DenialType;

/// A refused amount.
///
/// @param category root cause
/// @param type its roll-up
/// @param carc reason code
/// @param cents refused, in cents
/// @param preventable whether it could have been avoided; partly is not counted
public record DeniedPart(Category category, DenialType type, String carc, long cents, boolean preventable) {

    /// Stands for a code where the assessment denies more than its denials explain.
    static final String UNEXPLAINED = "NONE";
}
