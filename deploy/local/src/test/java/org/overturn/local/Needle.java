package org.overturn.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A word to look for in bytes, wherever they are.
record Needle(String word) {

    private static final int BLOCK_BYTES = 1 << 20;

    boolean isIn(byte[] bytes) {
        return bytes != null && isIn(new String(bytes, ISO_8859_1));
    }

    boolean isIn(String text) {
        return text.contains(word);
    }

    /// The files beneath a folder that have it, those beneath `except` aside.
    List<Path> filesIn(Path folder, Path except) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(except))
                    .toList()) {
                if (isIn(file)) {
                    found.add(folder.relativize(file));
                }
            }
        }
        return found;
    }

    private boolean isIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK_BYTES + word.length()];
            int kept = 0;
            for (int count = in.read(block, 0, BLOCK_BYTES); count > 0; count = in.read(block, kept, BLOCK_BYTES)) {
                int length = kept + count;
                if (new String(block, 0, length, ISO_8859_1).contains(word)) {
                    return true;
                }
                kept = Math.min(word.length(), length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
            return false;
        } catch (NoSuchFileException gone) {
            // Servers tidy up while we look.
            return false;
        }
    }
}
