package org.overturn.ingest.relay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Event;
import org.overturn.ingest.port.Publications.Progress;
import org.overturn.platform.messaging.OutgoingEvent;

/// Reads a stored file again and turns what is not published yet into batches of events.
final class BatchReader {

    /// Claims of the usual size, 500 of them, are a third of it; of a claim of 999 lines there are a few in a batch, or
    /// four files at once would not fit into memory.
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private final StoredSets sets;
    private final Function<Event, OutgoingEvent> outgoing;
    private final int claimsPerBatch;
    private final Map<Integer, Long> open;
    private StoredSets.@Nullable Step ahead;

    /// @param outgoing makes of an event what is sent
    /// @param open claims already published of each transaction set that is not done, by index
    BatchReader(StoredSets sets, Function<Event, OutgoingEvent> outgoing, Map<Integer, Long> open, int claimsPerBatch) {
        this.sets = sets;
        this.outgoing = outgoing;
        this.claimsPerBatch = claimsPerBatch;
        this.open = new HashMap<>(open);
    }

    Batch next() throws IOException {
        List<OutgoingEvent> claims = new ArrayList<>(claimsPerBatch);
        List<OutgoingEvent> seals = new ArrayList<>();
        Map<Integer, Progress> progress = new LinkedHashMap<>();
        long bytes = 0;
        while (!open.isEmpty()) {
            StoredSets.Step step = step();
            if (step instanceof StoredSets.Step.Claim && (claims.size() == claimsPerBatch || bytes >= MOST_BYTES)) {
                ahead = step;
                break;
            }
            switch (step) {
                case StoredSets.Step.Claim(int transaction, int claim, Supplier<Event> event) -> {
                    if (isOpen(transaction, claim)) {
                        OutgoingEvent told = outgoing.apply(event.get());
                        bytes += told.value().length;
                        claims.add(told);
                        progress.put(transaction, new Progress(transaction, claim + 1L, false));
                    }
                }
                case StoredSets.Step.End(int transaction, long all, Supplier<List<Event>> seal) -> {
                    if (open.remove(transaction) != null) {
                        seal.get().forEach(event -> seals.add(outgoing.apply(event)));
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
}
