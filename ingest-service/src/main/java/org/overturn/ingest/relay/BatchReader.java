package org.overturn.ingest.relay;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Event;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.ingest.port.Publications.Progress;
import org.overturn.platform.messaging.EventPublisher;
import org.overturn.platform.messaging.OutgoingEvent;

/// Reads a stored file again and turns what is not published yet into batches of events.
final class BatchReader {

    private final StoredSets sets;
    private final EventPublisher publisher;
    private final Instant toldAt;
    private final int claimsPerBatch;
    private final Map<Integer, Long> open;
    private StoredSets.@Nullable Step ahead;

    BatchReader(StoredSets sets, EventPublisher publisher, Lease lease, int claimsPerBatch) {
        this.sets = sets;
        this.publisher = publisher;
        this.toldAt = lease.receivedAt();
        this.claimsPerBatch = claimsPerBatch;
        this.open = new HashMap<>(lease.open());
    }

    Batch next() throws IOException {
        List<OutgoingEvent> claims = new ArrayList<>(claimsPerBatch);
        List<OutgoingEvent> seals = new ArrayList<>();
        Map<Integer, Progress> progress = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            StoredSets.Step step = step();
            if (step instanceof StoredSets.Step.Claim && claims.size() == claimsPerBatch) {
                ahead = step;
                break;
            }
            switch (step) {
                case StoredSets.Step.Claim(int transaction, int claim, Supplier<Event> event) -> {
                    if (isOpen(transaction, claim)) {
                        claims.add(outgoing(event.get()));
                        progress.put(transaction, new Progress(transaction, claim + 1L, false));
                    }
                }
                case StoredSets.Step.End(int transaction, long all, Supplier<List<Event>> seal) -> {
                    if (open.remove(transaction) != null) {
                        seal.get().forEach(event -> seals.add(outgoing(event)));
                        progress.put(transaction, new Progress(transaction, all, true));
                    }
                }
            }
        }
        return new Batch(claims, seals, List.copyOf(progress.values()), open.isEmpty());
    }

    /// What was read to see that a batch is full, then what comes next: a full batch takes the end of its set along.
    private StoredSets.Step step() throws IOException {
        StoredSets.Step step = ahead;
        ahead = null;
        return step == null ? sets.next() : step;
    }

    private boolean isOpen(int transaction, int claim) {
        Long published = open.get(transaction);
        return published != null && claim >= published;
    }

    /// Told with the time of receipt and not of telling: header for header the same whenever it is told.
    private OutgoingEvent outgoing(Event event) {
        return publisher.outgoing(event, toldAt);
    }
}
