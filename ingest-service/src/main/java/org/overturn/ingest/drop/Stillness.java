package org.overturn.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// Remembers sizes and times from one look to the next: a file that did not change between two is written.
final class Stillness {

    private Map<Path, Seen> before = new HashMap<>();
    private Map<Path, Seen> now = new HashMap<>();

    /// Notes the file.
    ///
    /// @return whether it is as it was at the last look
    boolean isStill(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Seen seen = new Seen(attributes.size(), attributes.lastModifiedTime());
            now.put(file, seen);
            return seen.equals(before.get(file));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// Ends a look; what was not noted in it is forgotten.
    void endLook() {
        before = now;
        now = new HashMap<>();
    }

    private record Seen(long size, FileTime changedAt) {}
}
