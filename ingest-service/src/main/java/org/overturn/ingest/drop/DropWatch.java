package org.overturn.ingest.drop;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.overturn.ingest.IngestConfig;
import org.overturn.platform.tenant.TenantId;

/// Looks into the drop folder: first at what a crash has left half done, then at what has come and stands still.
@ApplicationScoped
class DropWatch {

    private static final Logger LOG = Logger.getLogger(DropWatch.class);

    private final Optional<DropFolders> folders;
    private final DropIntake intake;
    private final Stillness stillness = new Stillness();

    DropWatch(IngestConfig config, DropIntake intake) {
        this.folders = config.dropFolder()
                .map(root -> new DropFolders(root, config.dropTenant().map(TenantId::of)));
        this.intake = intake;
    }

    void atStart(@Observes StartupEvent event) {
        folders.filter(watched -> !Files.isDirectory(watched.root()))
                .ifPresent(watched ->
                        LOG.warnf("The drop folder %s is not there; it is watched from when it is", watched.root()));
    }

    @Scheduled(every = "{overturn.ingest.drop-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        folders.filter(watched -> Files.isDirectory(watched.root()))
                .ifPresent(watched -> watched.folders().forEach(this::look));
        stillness.endLook();
    }

    private void look(TenantFolder folder) {
        try {
            for (Path file : folder.claimed()) {
                intake.take(folder, file);
            }
            for (Path file : folder.arrivals()) {
                if (stillness.isStill(file) && intake.hasRoom()) {
                    folder.claim(file).ifPresent(claimed -> intake.take(folder, claimed));
                }
            }
        } catch (IOException e) {
            // File names are the senders' and stay out of the log, as they are in the exception.
            LOG.errorf(
                    "A drop folder cannot be worked on: tenant=%s, %s",
                    folder.tenant(), e.getClass().getName());
        }
    }
}
