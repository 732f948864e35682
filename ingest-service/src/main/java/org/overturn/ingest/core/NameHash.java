package org.overturn.ingest.core;

import java.util.HexFormat;

/// What is kept of a file's name: senders put patients' names into them.
public final class NameHash {

    private NameHash() {}

    /// SHA-256 of tenant and name in hex: finds a file for one who knows its name.
    public static String of(String tenant, String name) {
        return HexFormat.of().formatHex(new Digest().texts(tenant, name).finish());
    }
}
