package org.overturn.classify.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.ReversalReason;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Reads from a reversal's remarks why it came. Alerts count here: they signal, they do not classify.
final class WhyReversed {

    private WhyReversed() {}

    static ReversalReason of(ClaimAdjudicated reversal, DenialPolicy policy) {
        Remark remark = remark(reversal, policy);
        ReversalReason reason = remark == null ? null : policy.reversalReasons().get(remark.code());
        return reason == null ? ReversalReason.NOT_SAID : reason;
    }

    /// The remark that says it, else null.
    static @Nullable Remark remark(ClaimAdjudicated reversal, DenialPolicy policy) {
        Remark found = first(reversal.claim().remarks(), policy);
        for (ServiceLine line : reversal.claim().lines()) {
            found = found == null ? first(line.remarks(), policy) : found;
        }
        return found;
    }

    private static @Nullable Remark first(List<Remark> remarks, DenialPolicy policy) {
        for (Remark remark : remarks) {
            if (policy.reversalReasons().containsKey(remark.code())) {
                return remark;
            }
        }
        return null;
    }
}
