package org.overturn.ingest.core;

import java.io.IOException;

/// The entry for Jazzer, which chooses its inputs by what they reach in the code: docs/bad-input.md has the command.
public final class JazzerTarget {

    private JazzerTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        FileCheck.of(input);
    }
}
