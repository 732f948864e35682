package org.overturn.ingest.relay;

import java.util.List;
import org.overturn.ingest.port.Publications.Progress;
import org.overturn.platform.messaging.OutgoingEvent;

/// Claims that go to Kafka at once, and what is known to be published when they are acknowledged.
///
/// @param claims events of claims, in file order
/// @param seals of the transaction sets that end in this batch, to be told after the claims
/// @param progress how far each transaction set has come with it
/// @param last whether the file is done with it
record Batch(List<OutgoingEvent> claims, List<OutgoingEvent> seals, List<Progress> progress, boolean last) {

    Batch {
        claims = List.copyOf(claims);
        seals = List.copyOf(seals);
        progress = List.copyOf(progress);
    }
}
