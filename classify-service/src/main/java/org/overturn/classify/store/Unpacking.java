package org.overturn.classify.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.EventCodec;

/// Records from their packed form. For worker threads: it takes a processor's time.
@ApplicationScoped
class Unpacking {

    private final EventCodec codec;

    Unpacking(EventCodec codec) {
        this.codec = codec;
    }

    List<ClaimAdjudicated> events(List<byte[]> packed) {
        return Packing.EVENTS.unpack(packed).stream()
                .map(json -> codec.decode(json, ClaimAdjudicated.class))
                .toList();
    }

    List<Assessment> assessments(List<byte[]> packed) {
        return Packing.ASSESSMENTS.unpack(packed).stream()
                .map(json -> codec.decode(json, ClaimAssessed.class).current())
                .toList();
    }
}
