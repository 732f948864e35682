package org.overturn.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real files beside the checkout, where they are; tests that need them skip when they are not.
final class Samples {

    private static final Path FOLDER =
            Path.of(System.getProperty("overturn.root", "../..")).resolve("../shared/samples");

    private Samples() {}

    static boolean present() {
        return Files.isRegularFile(FOLDER.resolve("oracle.json"));
    }

    static List<Path> all() {
        if (!present()) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".835"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path oracle() {
        return FOLDER.resolve("oracle.json");
    }

    static Path named(String name) {
        return FOLDER.resolve(name);
    }
}
