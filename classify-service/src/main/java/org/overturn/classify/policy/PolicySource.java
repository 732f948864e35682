package org.overturn.classify.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    /// This policy with amendments: what a tenant's contracts or another definition change. A row of an amendment
    /// takes the place of the row with the same first cell, and keeps its cells where the amendment has no such
    /// column. New rows come before all others, so that of several profiles that fit a payer the amendment's holds.
    /// The amendment's `policy.csv` takes the place of this policy's.
    default PolicySource amendedBy(PolicySource amendments) {
        return new AmendedSource(this, amendments);
    }

    /// The same files, whatever becomes of them later.
    default PolicySource asItIsNow() {
        Map<String, String> files = new HashMap<>();
        read(PolicyFiles.HEAD).ifPresent(text -> files.put(PolicyFiles.HEAD, text));
        PolicyFiles.TABLES.forEach(file -> read(file).ifPresent(text -> files.put(file, text)));
        return of(files);
    }

    /// Files at hand, by name.
    static PolicySource of(Map<String, String> files) {
        return file -> Optional.ofNullable(files.get(file));
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
