package org.overturn.platform.messaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/// How far the batches of one partition are done. They may end in any order; what is due for a commit is the end of the
/// last one before which all are done.
final class CommitProgress {

    private final Deque<Batch> open = new ArrayDeque<>();
    private long farthest = -1;
    private @Nullable OffsetAndMetadata due;

    /// Where a group goes on after this record.
    static OffsetAndMetadata after(ConsumerRecord<?, ?> record) {
        return new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "");
    }

    /// A batch has come that ends here. If that is not beyond all before, the log was cut: what is on its way from
    /// beyond the cut is no progress any more.
    synchronized void received(OffsetAndMetadata end) {
        if (end.offset() <= farthest) {
            open.clear();
            due = null;
        }
        farthest = end.offset();
        open.add(new Batch(end));
    }

    synchronized void done(OffsetAndMetadata end) {
        for (Batch batch : open) {
            if (batch.end.equals(end)) {
                batch.done = true;
            }
        }
        for (Batch first = open.peek(); first != null && first.done; first = open.peek()) {
            due = first.end;
            open.remove();
        }
    }

    synchronized boolean isDue() {
        return due != null;
    }

    synchronized Optional<OffsetAndMetadata> due() {
        return Optional.ofNullable(due);
    }

    synchronized void committed(OffsetAndMetadata offset) {
        if (offset.equals(due)) {
            due = null;
        }
    }

    private static final class Batch {

        private final OffsetAndMetadata end;
        private boolean done;

        Batch(OffsetAndMetadata end) {
            this.end = end;
        }
    }
}
