package org.overturn.ingest.intake.spool;

import java.io.IOException;
import org.overturn.platform.InfrastructureUnavailable;

/// The spool's disk does not take or give bytes.
final class SpoolUnavailable extends InfrastructureUnavailable {

    SpoolUnavailable(IOException cause) {
        super("the spool's disk does not answer", cause);
    }
}
