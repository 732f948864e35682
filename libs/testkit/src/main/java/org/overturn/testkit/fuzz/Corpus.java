package org.overturn.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The made-up remittances of the repository: the samples and the files of the edge cases.
public final class Corpus {

    private static final int LARGEST_BYTES = 64 * 1024;

    private Corpus() {}

    /// All of them that are small enough to be changed many times.
    ///
    /// @param root of the repository
    public static List<byte[]> of(Path root) {
        List<byte[]> files = new ArrayList<>();
        for (Path folder :
                List.of(root.resolve("samples"), root.resolve("classify-service/src/test/resources/golden"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(path -> path.toString().endsWith(".835"))
                        .sorted()
                        .toList()) {
                    if (Files.size(file) <= LARGEST_BYTES) {
                        files.add(Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("no corpus in " + folder, e);
            }
        }
        return files;
    }
}
