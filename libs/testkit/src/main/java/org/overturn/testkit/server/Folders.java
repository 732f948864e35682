package org.overturn.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that hold a server's data.
public final class Folders {

    private Folders() {}

    /// A folder that its owner alone can open: PostgreSQL insists on it, secrets deserve it.
    public static Path createPrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new ServerFailure("cannot create " + folder, e);
        }
    }

    /// Deletes a folder with all it holds; one that is not there is fine, as is a file that vanishes meanwhile.
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : deepestFirst(folder)) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new ServerFailure("cannot delete " + path, e);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            throw new ServerFailure("cannot list " + folder, e);
        }
    }
}
