package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The packaged services of this checkout for a test, in a temporary folder.
final class TestRig {

    private TestRig() {}

    /// Not started yet.
    static Rig fresh() {
        try {
            return new Rig(
                    Path.of(System.getProperty("overturn.root", "..")),
                    Files.createTempDirectory("overturn-bench-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
