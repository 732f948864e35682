package org.overturn.ingest.intake.spool;

import java.io.IOException;

/// The bytes are not one whole gzip member.
final class BrokenCompression extends IOException {

    BrokenCompression(String why) {
        super(why);
    }
}
