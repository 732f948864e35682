package org.overturn.classify.port;

import java.util.List;

/// What came of the wish to add a version of a policy.
public sealed interface Addition {

    /// It is stored.
    record Added(OwnPolicy policy) implements Addition {}

    /// It was stored before, with the same rows.
    record There(OwnPolicy policy) implements Addition {}

    /// It may not be used; everything that is wrong.
    record Unsound(List<PolicyFault> faults) implements Addition {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }

    /// It is not stored.
    enum Refused implements Addition {
        /// There is no version beneath.
        NO_BASE,
        /// Too many versions lie beneath one another.
        TOO_DEEP,
        /// Another version has the name, or had it.
        NAME_TAKEN,
        /// The tenant has as many versions as it may.
        TOO_MANY
    }
}
