package org.overturn.ingest.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.overturn.remittance.AcknowledgmentMapper;
import org.overturn.x12.AcknowledgmentEvent;
import org.overturn.x12.AcknowledgmentReader;

/// A stored file of 277CA. Nobody reconciles against it, so nothing is told at the end of a set.
final class StoredAcknowledgments implements StoredSets {

    private final AcknowledgmentReader reader;
    private final AcknowledgmentMapper mapper;

    StoredAcknowledgments(InputStream file, AcknowledgmentMapper mapper) {
        this.reader = new AcknowledgmentReader(file, LIMITS);
        this.mapper = mapper;
    }

    @Override
    public Step next() throws IOException {
        while (true) {
            switch (reader.next()) {
                case AcknowledgmentEvent.TransactionStarted ignored -> {}
                case AcknowledgmentEvent.ClaimRead(var header, var claim) -> {
                    return new Step.Claim(header.index(), claim.index(), () -> mapper.claim(header, claim));
                }
                case AcknowledgmentEvent.TransactionEnded(var summary) -> {
                    return new Step.End(summary.header().index(), summary.claims(), List::of);
                }
                case AcknowledgmentEvent.FileEnded ignored -> throw StoredSets.unlikeItWas();
                case null -> throw StoredSets.unlikeItWas();
            }
        }
    }
}
