package org.overturn.remittance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Remark;
import org.overturn.x12.Claim;
import org.overturn.x12.MedicareAdjudication;

/// Remarks of a claim, with the segment that holds them: MIA for inpatient claims, MOA for all others.
/// Source: X12 005010X221A1, loop 2100, MIA and MOA
final class ClaimRemarks {

    private static final String INPATIENT = "MIA";

    private ClaimRemarks() {}

    static List<Remark> of(Claim claim) {
        List<Remark> remarks = new ArrayList<>(claim.remarks().size());
        for (var remark : claim.remarks()) {
            String id = isInpatient(claim.medicare(), remark.segment()) ? INPATIENT : null;
            remarks.add(new Remark(remark.code(), remark.segment(), id));
        }
        return remarks;
    }

    /// A claim has one of the two; where a payer sends both, the reader keeps the last and the other is the other kind.
    private static boolean isInpatient(@Nullable MedicareAdjudication medicare, long segment) {
        return medicare != null
                && (medicare.segment() == segment) == medicare.segmentId().equals(INPATIENT);
    }
}
