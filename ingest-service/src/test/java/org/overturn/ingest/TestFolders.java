package org.overturn.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Folders of the test JVM's own, and limits that a test can reach.
public final class TestFolders implements QuarkusTestResourceLifecycleManager {

    static final Path ROOT = root();
    static final int FILE_BYTES = 64 * 1024 * 1024;

    static Path drop() {
        return ROOT.resolve("drop");
    }

    static Path spool() {
        return ROOT.resolve("spool");
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(drop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("overturn.ingest.drop-folder", drop().toString()),
                Map.entry("overturn.ingest.drop-interval", "0.2s"),
                Map.entry("overturn.ingest.spool.folder", spool().toString()),
                Map.entry("overturn.ingest.limits.file-bytes", Integer.toString(FILE_BYTES)),
                Map.entry("overturn.ingest.relay.claims-per-batch", "100"),
                Map.entry("overturn.ingest.relay.longest-backoff", "1s"),
                Map.entry("overturn.ingest.confirmation.every", "0.3s"),
                Map.entry("overturn.ingest.door.free-disk-percent", "0"),
                Map.entry("overturn.ingest.limits.slowness-patience", "3s"),
                Map.entry("quarkus.http.read-timeout", "8s"));
    }

    @Override
    public void stop() {}

    /// One per JVM, also for Quarkus's class loaders, of which each has its own copy of this class.
    private static Path root() {
        Path root = Path.of(
                System.getProperty("java.io.tmpdir"),
                "overturn-ingest-test-" + ProcessHandle.current().pid());
        root.toFile().deleteOnExit();
        return root;
    }
}
