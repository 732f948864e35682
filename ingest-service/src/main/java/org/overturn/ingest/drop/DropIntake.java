package org.overturn.ingest.drop;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.overturn.ingest.core.Channel;
import org.overturn.ingest.core.NameHash;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.port.ContentDigests;
import org.overturn.ingest.port.Delivery;
import org.overturn.ingest.port.Door;
import org.overturn.ingest.port.Intake;
import org.overturn.platform.tenant.TenantId;

/// Sends claimed files the way that uploads go. A file stays claimed until its outcome is known; what fails for want of
/// a database is taken again at the next look.
@ApplicationScoped
class DropIntake {

    private static final Logger LOG = Logger.getLogger(DropIntake.class);
    private static final String SENDER = "drop-folder";

    /// Files at once; each is read on the watching thread and then stored beside the next.
    private static final int MOST_AT_WORK = 4;

    private final Door door;
    private final Intake intake;
    private final FindingsFile findings;
    private final Set<Path> atWork = ConcurrentHashMap.newKeySet();

    DropIntake(Door door, Intake intake, FindingsFile findings) {
        this.door = door;
        this.intake = intake;
        this.findings = findings;
    }

    boolean hasRoom() {
        return atWork.size() < MOST_AT_WORK;
    }

    /// Takes a claimed file, unless it is at work or there is no room for it.
    void take(TenantFolder folder, Path file) {
        if (hasRoom() && atWork.add(file)) {
            if (door.enter(folder.tenant()) instanceof Door.Entry.Open(var leave)) {
                deliver(folder, file, leave);
            } else {
                atWork.remove(file);
            }
        }
    }

    private void deliver(TenantFolder folder, Path file, Runnable leave) {
        try (InputStream body = new BufferedInputStream(Files.newInputStream(file))) {
            intake.receive(delivery(folder.tenant(), file, body))
                    .onTermination()
                    .invoke(leave)
                    .subscribe()
                    .with(outcome -> later(folder, file, outcome), failure -> failed(file, failure));
        } catch (IOException | RuntimeException e) {
            leave.run();
            failed(file, e);
        }
    }

    private static Delivery delivery(TenantId tenant, Path file, InputStream body) throws IOException {
        String name = file.getFileName().toString();
        return new Delivery(
                tenant,
                SENDER,
                Channel.DROP,
                body,
                isGzip(body),
                ContentDigests.NONE,
                Optional.of(NameHash.of(tenant.value(), name)));
    }

    private static boolean isGzip(InputStream body) throws IOException {
        body.mark(2);
        boolean magic = body.read() == 0x1f && body.read() == 0x8b;
        body.reset();
        return magic;
    }

    private void settle(TenantFolder folder, Path file, Outcome outcome) throws IOException {
        Optional<byte[]> complaint = findings.about(outcome);
        if (complaint.isEmpty()) {
            folder.done(file);
        } else {
            folder.bad(file, complaint.get());
        }
    }

    private void later(TenantFolder folder, Path file, Outcome outcome) {
        Infrastructure.getDefaultExecutor().execute(() -> {
            try {
                settle(folder, file, outcome);
                atWork.remove(file);
            } catch (IOException e) {
                failed(file, e);
            }
        });
    }

    /// File names are the senders' and stay out of the log, as they are in the messages of exceptions.
    private void failed(Path file, Throwable failure) {
        atWork.remove(file);
        if (failure instanceof NoSuchFileException) {
            LOG.debug("A dropped file was moved by another process");
        } else {
            LOG.warnf(
                    "A dropped file could not be stored; it is tried again: %s",
                    failure.getClass().getName());
        }
    }
}
