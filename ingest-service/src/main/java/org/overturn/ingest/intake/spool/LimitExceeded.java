package org.overturn.ingest.intake.spool;

import java.io.IOException;

/// More bytes than are accepted; reading has stopped there.
final class LimitExceeded extends IOException {

    LimitExceeded() {
        super("more bytes than accepted");
    }
}
