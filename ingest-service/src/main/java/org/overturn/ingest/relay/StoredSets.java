package org.overturn.ingest.relay;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.overturn.events.Event;
import org.overturn.x12.Limits;

/// A stored file read again, whatever its kind: claim after claim, and the end of each transaction set. Events are made
/// when they are asked for, so that what is published already costs no encryption.
interface StoredSets {

    /// What the first pass let in is let in: limits that were made tighter since do not reach back.
    Limits LIMITS = new Limits(
            Limits.DEFAULT.segmentBytes(),
            Limits.DEFAULT.elementBytes(),
            Limits.DEFAULT.elementsPerSegment(),
            Limits.DEFAULT.componentsPerElement(),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Limits.DEFAULT.segmentsPerClaim(),
            1);

    /// The next step.
    ///
    /// @throws IllegalStateException when the file ends before its sets do
    Step next() throws IOException;

    /// What comes next in a file.
    sealed interface Step {

        /// A claim.
        record Claim(int transaction, int claim, Supplier<Event> event) implements Step {}

        /// A transaction set is over.
        ///
        /// @param claims how many it has
        /// @param seals what is told when they are all published, the seal last; nothing, for some kinds
        record End(int transaction, long claims, Supplier<List<Event>> seals) implements Step {}
    }

    /// A file is not what it was.
    static IllegalStateException unlikeItWas() {
        return new IllegalStateException("a stored file has not got the transaction sets that it had");
    }
}
