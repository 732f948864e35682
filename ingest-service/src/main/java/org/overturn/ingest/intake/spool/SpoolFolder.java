package org.overturn.ingest.intake.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder of this process's own, named by its id, beneath a shared one. What dead processes left there cannot be
/// read by anybody, and is deleted.
///
/// @param path the folder
record SpoolFolder(Path path) {

    private static final String PREFIX = "process-";
    private static final String SUFFIX = ".spool";

    static SpoolFolder beneath(Path shared) {
        return new SpoolFolder(
                shared.resolve(PREFIX + ProcessHandle.current().pid()).toAbsolutePath());
    }

    /// Deletes leftovers and makes the folder.
    void prepare() {
        try {
            Files.createDirectories(path.getParent());
            abandoned().forEach(SpoolFolder::delete);
            make();
        } catch (IOException e) {
            throw new UncheckedIOException("the spool folder cannot be used", e);
        }
    }

    /// Makes the folder, also when somebody has tidied it away.
    void make() throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    Path newFile() throws IOException {
        make();
        return Files.createTempFile(path, "upload-", SUFFIX);
    }

    private List<Path> abandoned() throws IOException {
        try (Stream<Path> folders = Files.list(path.getParent())) {
            return folders.filter(folder -> folder.equals(path) || isOfTheDead(folder))
                    .toList();
        }
    }

    private static boolean isOfTheDead(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("leftovers in the spool cannot be deleted", e);
        }
    }
}
