package org.overturn.classify.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of one policy version come from.
@FunctionalInterface
public interface PolicySource {

    /// The text of a file, empty when there is none of that name.
    Optional<String> read(String file);

    /// Files that ship with the product.
    static PolicySource bundled(String version) {
        return file -> {
            try (InputStream in = PolicySource.class.getResourceAsStream("/policy/" + version + "/" + file)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// Files of a folder.
    static PolicySource folder(Path folder) {
        return file -> {
            Path path = folder.resolve(file);
            try {
                return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
