package org.overturn.ingest.relay;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.events.Event;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.ingest.port.Publications.Progress;
import org.overturn.platform.messaging.EventPublisher;
import org.overturn.platform.messaging.OutgoingEvent;
import org.overturn.remittance.ClaimMapper;
import org.overturn.x12.Claim;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;
import org.overturn.x12.TransactionHeader;
import org.overturn.x12.TransactionSummary;

/// Reads a stored file again and turns what is not published yet into batches of events.
final class BatchReader {

    /// What the first pass let in is let in: limits that were made tighter since do not reach back.
    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.segmentBytes(),
            Limits.DEFAULT.elementBytes(),
            Limits.DEFAULT.elementsPerSegment(),
            Limits.DEFAULT.componentsPerElement(),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Limits.DEFAULT.segmentsPerClaim(),
            1);

    private final RemittanceReader reader;
    private final ClaimMapper mapper;
    private final EventPublisher publisher;
    private final Instant toldAt;
    private final int claimsPerBatch;
    private final Map<Integer, Long> open;

    BatchReader(InputStream file, ClaimMapper mapper, EventPublisher publisher, Lease lease, int claimsPerBatch) {
        this.reader = new RemittanceReader(file, LIMITS);
        this.mapper = mapper;
        this.publisher = publisher;
        this.toldAt = lease.receivedAt();
        this.claimsPerBatch = claimsPerBatch;
        this.open = new HashMap<>(lease.open());
    }

    Batch next() throws IOException {
        List<OutgoingEvent> claims = new ArrayList<>(claimsPerBatch);
        List<OutgoingEvent> seals = new ArrayList<>();
        Map<Integer, Progress> progress = new LinkedHashMap<>();
        while (!open.isEmpty() && claims.size() < claimsPerBatch) {
            switch (reader.next()) {
                case RemittanceEvent.ClaimRead(TransactionHeader header, Claim claim) -> {
                    if (isOpen(header.index(), claim.index())) {
                        claims.add(outgoing(mapper.claim(header, claim)));
                        progress.put(header.index(), new Progress(header.index(), claim.index() + 1L, false));
                    }
                }
                case RemittanceEvent.TransactionEnded(TransactionSummary summary) -> {
                    int index = summary.header().index();
                    if (open.remove(index) != null) {
                        seals.add(outgoing(mapper.seal(summary)));
                        progress.put(index, new Progress(index, summary.claims(), true));
                    }
                }
                case RemittanceEvent.TransactionStarted ignored -> {}
                case RemittanceEvent.FileEnded ignored -> throw unlikeItWas();
                case null -> throw unlikeItWas();
            }
        }
        return new Batch(claims, seals, List.copyOf(progress.values()), open.isEmpty());
    }

    private boolean isOpen(int transaction, int claim) {
        Long published = open.get(transaction);
        return published != null && claim >= published;
    }

    /// Told with the time of receipt and not of telling: header for header the same whenever it is told.
    private OutgoingEvent outgoing(Event event) {
        return publisher.outgoing(event, toldAt);
    }

    private static IllegalStateException unlikeItWas() {
        return new IllegalStateException("a stored file has not got the transaction sets that it had");
    }
}
