package org.overturn.ingest.relay;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.FairQueue;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Nudge;
import org.overturn.ingest.port.Publications.Waiting;
import org.overturn.platform.tenant.TenantId;

/// Keeps a few files at work, whose turn it is. What does not fit into its queue is not lost: it is in the database.
@ApplicationScoped
class Relay implements Nudge {

    /// Names only; more than are published in the second until the database is asked again.
    private static final int MOST_QUEUED = 2_000;

    private final FilePublisher publisher;
    private final int filesAtOnce;
    private final FairQueue<TenantId, Waiting> queue = new FairQueue<>(MOST_QUEUED);
    private final Set<Waiting> working = new HashSet<>();
    private final Stopping stopping;

    Relay(FilePublisher publisher, IngestConfig config, Stopping stopping) {
        this.publisher = publisher;
        this.filesAtOnce = config.relay().filesAtOnce();
        this.stopping = stopping;
    }

    @Override
    public void pending(TenantId tenant, RemittanceId remittance) {
        offer(new Waiting(tenant, remittance));
    }

    void offer(Waiting file) {
        enqueue(file);
        startSome();
    }

    /// How many more names make sense.
    synchronized int room() {
        return filesAtOnce * 2 - queue.size();
    }

    private synchronized void enqueue(Waiting file) {
        queue.offer(file.tenant(), file);
    }

    private synchronized Optional<Waiting> start() {
        if (working.size() >= filesAtOnce || publisher.pausing() || !stopping.entered()) {
            return Optional.empty();
        }
        Optional<Waiting> next = queue.poll();
        next.ifPresentOrElse(working::add, stopping::left);
        return next;
    }

    private synchronized void ended(Waiting file) {
        working.remove(file);
        stopping.left();
    }

    /// Starts what there is room for, after a pause for instance.
    void startSome() {
        for (Optional<Waiting> next = start(); next.isPresent(); next = start()) {
            Waiting file = next.get();
            // From a thread without a context, so that each file has one of its own and not a request's.
            Infrastructure.getDefaultExecutor().execute(() -> run(file));
        }
    }

    private void run(Waiting file) {
        Uni<Void> published = publisher.publish(file);
        published
                .onTermination()
                .invoke(() -> ended(file))
                .subscribe()
                .with(done -> startSome(), failed -> startSome());
    }
}
