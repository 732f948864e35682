package org.overturn.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A report for people beside one for programs.
final class ReportFiles {

    private ReportFiles() {}

    /// Writes `<base>.md` and `<base>.json`.
    static void write(Path base, String markdown, String json) {
        try {
            Path whole = base.toAbsolutePath();
            Files.createDirectories(whole.resolveSibling("."));
            Files.writeString(whole.resolveSibling(whole.getFileName() + ".md"), markdown);
            Files.writeString(whole.resolveSibling(whole.getFileName() + ".json"), json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }

    static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }
}
