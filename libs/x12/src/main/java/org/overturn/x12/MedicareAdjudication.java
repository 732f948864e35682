package org.overturn.x12;

import java.util.List;

/// The money in an MIA or MOA. Their remarks are among the claim's remarks.
///
/// @param segmentId `MIA` inpatient or `MOA` outpatient
/// @param amounts the amounts present
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, loop 2100, MIA and MOA
public record MedicareAdjudication(String segmentId, List<ElementAmount> amounts, long segment) {

    public MedicareAdjudication {
        amounts = List.copyOf(amounts);
    }

    /// The others are days, counts and remarks.
    static MedicareAdjudication inpatient(Segment mia) {
        return new MedicareAdjudication(
                "MIA", ElementAmount.all(mia, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 24), mia.ordinal());
    }

    /// MOA01 is a rate, MOA03 to MOA07 are remarks.
    static MedicareAdjudication outpatient(Segment moa) {
        return new MedicareAdjudication("MOA", ElementAmount.all(moa, 2, 8, 9), moa.ordinal());
    }
}
