package org.overturn.classify.core.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;

/// Payers that give one trace number to several payments (E31). The number must be unique for ever; some fill it with
/// zeros where nothing is paid.
/// Source: X12 005010X221A1, TRN02
final class Traces {

    private Traces() {}

    static void tell(List<Because> because, List<ClaimAdjudicated> adjudications, DenialPolicy policy) {
        if (adjudications.size() < 2) {
            return;
        }
        Map<String, ClaimAdjudicated> first = new HashMap<>();
        for (ClaimAdjudicated event : adjudications) {
            String trace = event.payer().id() + '/' + event.payment().traceNumber();
            ClaimAdjudicated earlier = first.putIfAbsent(trace, event);
            if (earlier != null
                    && !event.payment().traceNumber().isBlank()
                    && !earlier.payment().date().equals(event.payment().date())) {
                because.add(Explained.byClaim("compliance.trace-reused", policy, event));
            }
        }
    }
}
