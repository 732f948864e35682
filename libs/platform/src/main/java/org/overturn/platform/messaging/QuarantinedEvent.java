package org.overturn.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;

/// A held event as operators see it; the payload stays inside.
///
/// @param quarantineId its id here
/// @param channel the consumer's channel
/// @param eventId its id on the wire
/// @param topic where it came from
/// @param partition the partition there
/// @param offset the offset there
/// @param reason what failed, and where in our code
/// @param state `held`, `replayed` or `discarded`
/// @param heldAt since when
/// @param settledAt when replayed or discarded
/// @param settledBy by whom
public record QuarantinedEvent(
        UUID quarantineId,
        String channel,
        String eventId,
        String topic,
        int partition,
        long offset,
        String reason,
        QuarantineState state,
        Instant heldAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(heldAt, quarantineId);
    }
}
