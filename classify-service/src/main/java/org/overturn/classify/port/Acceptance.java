package org.overturn.classify.port;

import java.util.List;
import org.overturn.classify.core.policy.DenialPolicy;

/// Whether a policy may be used.
public sealed interface Acceptance {

    /// It is complete, says one thing only and passes its examples.
    record Accepted(DenialPolicy policy) implements Acceptance {}

    /// It is not; everything that is wrong.
    record Refused(List<PolicyFault> faults) implements Acceptance {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
