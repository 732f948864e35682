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
        ReversalReason found = first(reversal.claim().remarks(), policy);
        for (ServiceLine line : reversal.claim().lines()) {
            found = found == null ? first(line.remarks(), policy) : found;
        }
        return found == null ? ReversalReason.NOT_SAID : found;
    }

    private static @Nullable ReversalReason first(List<Remark> remarks, DenialPolicy policy) {
        for (Remark remark : remarks) {
            ReversalReason reason = policy.reversalReasons().get(remark.code());
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
