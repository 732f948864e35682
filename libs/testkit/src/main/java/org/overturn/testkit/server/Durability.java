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
            case REAL -> List.of();
            case TEST -> List.of("fsync=off", "full_page_writes=off");
        };
    }
}
