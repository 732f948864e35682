package org.overturn.platform.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `quarantined_event`. Mapped by its id alone; the tenant is the transaction's.
@Entity
@Table(name = "quarantined_event")
class QuarantineRow {

    @Id
    @Column(name = "quarantine_id")
    UUID quarantineId;

    @Column(name = "channel")
    String channel;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "topic")
    String topic;

    @Column(name = "partition")
    int partition;

    @Column(name = "record_offset")
    long offset;

    @Column(name = "reason")
    String reason;

    @Column(name = "payload")
    byte[] payload;

    @Column(name = "state")
    String state;

    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Column(name = "settled_by")
    @Nullable
    String settledBy;

    QuarantinedEvent toView() {
        return new QuarantinedEvent(
                quarantineId,
                channel,
                eventId,
                topic,
                partition,
                offset,
                reason,
                QuarantineState.parse(state).orElseThrow(),
                heldAt,
                settledAt,
                settledBy);
    }
}
