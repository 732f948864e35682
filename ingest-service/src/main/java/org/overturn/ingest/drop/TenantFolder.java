package org.overturn.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.platform.tenant.TenantId;

/// One tenant's drop folder. A file moves from the folder to `working`, and from there to `done` or `bad`; each move is
/// one rename, so a crash leaves it in one of them.
///
/// @param path the folder
/// @param tenant whose
record TenantFolder(Path path, TenantId tenant) {

    static final String WORKING = "working";
    static final String DONE = "done";
    static final String BAD = "bad";
    private static final String FINDINGS = ".findings.json";

    /// Files that senders have put here; not those that they say they are still writing.
    List<Path> arrivals() throws IOException {
        return files(path);
    }

    /// Files that were claimed: by us now, or by somebody who has crashed.
    List<Path> claimed() throws IOException {
        Path working = path.resolve(WORKING);
        return Files.isDirectory(working) ? files(working) : List.of();
    }

    /// Takes a file, unless another process was quicker.
    Optional<Path> claim(Path file) throws IOException {
        try {
            return Optional.of(move(file, WORKING));
        } catch (NoSuchFileException takenByAnother) {
            return Optional.empty();
        }
    }

    void done(Path file) throws IOException {
        move(file, DONE);
    }

    /// The findings first: after a crash between the two the file is still to be judged, and they are written again.
    void bad(Path file, byte[] findings) throws IOException {
        Path target = free(file, BAD);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(part, findings);
        Files.move(part, target.resolveSibling(target.getFileName() + FINDINGS), StandardCopyOption.ATOMIC_MOVE);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path move(Path file, String to) throws IOException {
        return Files.move(file, free(file, to), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path free(Path file, String to) throws IOException {
        Path folder = Files.createDirectories(path.resolve(to));
        String name = file.getFileName().toString();
        Path target = folder.resolve(name);
        for (int copy = 1; Files.exists(target); copy++) {
            target = folder.resolve(name + "." + copy);
        }
        return target;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> isWritten(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWritten(String name) {
        return !name.startsWith(".")
                && !name.endsWith(".tmp")
                && !name.endsWith(".part")
                && !name.endsWith(".filepart");
    }
}
