package org.overturn.testkit.server;

import java.util.List;

/// What a PostgreSQL server must survive without loss.
public enum Durability {
    /// A crash of the machine.
    REAL,
    /// `kill -9` of the server; faster, as nothing waits for the disk.
    TEST;

    List<String> settings() {
        return switch (this) {
            // What anybody would set before the first million claims; see docs/operations.md.
            case REAL -> List.of("shared_buffers=1GB", "max_wal_size=4GB", "checkpoint_timeout=15min");
            case TEST -> List.of("fsync=off", "full_page_writes=off");
        };
    }
}
