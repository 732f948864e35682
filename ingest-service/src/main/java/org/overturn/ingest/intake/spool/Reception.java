package org.overturn.ingest.intake.spool;

import org.overturn.ingest.core.Refusal;
import org.overturn.ingest.core.RemittanceId;

/// What came of reading a body.
public sealed interface Reception {

    /// All bytes are here.
    ///
    /// @param id the file's name
    /// @param file its bytes, to be closed
    record Received(RemittanceId id, SpoolFile file) implements Reception {}

    /// The bytes are not taken; nothing of them is kept.
    record Refused(Refusal why) implements Reception {}
}
