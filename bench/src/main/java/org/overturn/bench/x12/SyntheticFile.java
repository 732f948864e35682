package org.overturn.bench.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;

/// The 835 that readers are compared over: the usual mix in twenty transaction sets.
final class SyntheticFile {

    private static final int TRANSACTIONS = 20;

    private SyntheticFile() {}

    /// Writes it where temporary files are; the caller deletes it.
    static Path write(int claims) throws IOException {
        Path file = Files.createTempFile("synthetic", ".835");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Recipe(1, claims, Math.max(1, claims / TRANSACTIONS), Mix.REALISTIC).write(0, out);
        }
        return file;
    }
}
