package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// A remittance advice remark code.
///
/// @param code for instance `N130`, `MA130`
/// @param segment ordinal of the segment in the file, from zero
/// @param segmentId `MIA` where the claim's inpatient segment holds it; else null: MOA for a claim, LQ for a line
/// Source: X12 005010X221A1, loop 2100 MIA and MOA, loop 2110 LQ*HE
public record Remark(String code, long segment, @Nullable String segmentId) {

    /// A remark of an outpatient claim (MOA) or of a line (LQ).
    public Remark(String code, long segment) {
        this(code, segment, null);
    }
}
