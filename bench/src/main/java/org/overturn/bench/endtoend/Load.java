package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.generate.Recipe;
import org.overturn.bench.generate.Totals;
import org.overturn.testkit.server.Folders;

/// Files on disk, made before the clock starts, with the truth of all of them.
///
record Load(Path folder, List<Path> files, Totals totals) implements AutoCloseable {

    static Load make(Recipe recipe, int first, int count, Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "load-");
            List<Path> files = new ArrayList<>(count);
            Totals totals = Totals.NONE;
            for (int file = first; file < first + count; file++) {
                Path path = folder.resolve("%06d.835".formatted(file));
                try (OutputStream out = Files.newOutputStream(path)) {
                    totals = totals.plus(recipe.write(file, out).totals());
                }
                files.add(path);
            }
            return new Load(folder, files, totals);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the files", e);
        }
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
