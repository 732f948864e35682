package org.overturn.ingest.intake.spool;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.port.SpoolUse;

/// Where uploads wait between the door and the vault: in memory while they are small, else in one file each, encrypted.
@ApplicationScoped
class Spool implements SpoolUse {

    private final SpoolFolder folder;
    private final long limitBytes;
    private final AtomicLong used = new AtomicLong();

    @Inject
    Spool(IngestConfig config) {
        this(
                config.spool()
                        .folder()
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "overturn-ingest-spool")),
                config.spool().bytes());
    }

    Spool(Path shared, long limitBytes) {
        this.folder = SpoolFolder.beneath(shared);
        this.limitBytes = limitBytes;
    }

    void clean(@Observes StartupEvent event) {
        prepare();
    }

    /// Deletes what was left behind and makes room.
    void prepare() {
        folder.prepare();
    }

    SpoolFile create() {
        return new SpoolFile(this);
    }

    Path newFile() throws IOException {
        return folder.newFile();
    }

    void reserve(long bytes) throws IOException {
        if (used.addAndGet(bytes) > limitBytes) {
            used.addAndGet(-bytes);
            throw new IOException("the spool is full");
        }
    }

    void release(long bytes) {
        used.addAndGet(-bytes);
    }

    @Override
    public long bytes() {
        return used.get();
    }

    @Override
    public int freeDiskPercent() {
        try {
            folder.make();
            FileStore disk = Files.getFileStore(folder.path());
            return (int) (100.0 * disk.getUsableSpace() / Math.max(1, disk.getTotalSpace()));
        } catch (IOException e) {
            throw new SpoolUnavailable(e);
        }
    }
}
