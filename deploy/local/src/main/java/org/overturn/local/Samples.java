package org.overturn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.testkit.server.ServerFailure;

/// The synthetic remittances that come with the repository.
final class Samples {

    private Samples() {}

    /// All files, in the order of their names.
    static List<Path> in(Path root) {
        Path folder = root.resolve("samples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".835"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ServerFailure("cannot list " + folder, e);
        }
    }
}
