package org.overturn.ingest.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.overturn.events.Event;
import org.overturn.remittance.ClaimMapper;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;
import org.overturn.x12.TransactionSummary;

/// A stored file of 835.
final class StoredRemittances implements StoredSets {

    private final RemittanceReader reader;
    private final ClaimMapper mapper;

    StoredRemittances(InputStream file, ClaimMapper mapper) {
        this.reader = new RemittanceReader(file, LIMITS);
        this.mapper = mapper;
    }

    @Override
    public Step next() throws IOException {
        while (true) {
            switch (reader.next()) {
                case RemittanceEvent.TransactionStarted ignored -> {}
                case RemittanceEvent.ClaimRead(var header, var claim) -> {
                    return new Step.Claim(header.index(), claim.index(), () -> mapper.claim(header, claim));
                }
                case RemittanceEvent.TransactionEnded(var summary) -> {
                    return new Step.End(summary.header().index(), summary.claims(), () -> last(summary));
                }
                case RemittanceEvent.FileEnded ignored -> throw StoredSets.unlikeItWas();
                case null -> throw StoredSets.unlikeItWas();
            }
        }
    }

    private List<Event> last(TransactionSummary summary) {
        List<Event> events = new ArrayList<>(mapper.adjustments(summary));
        events.add(mapper.seal(summary));
        return events;
    }
}
