package org.overturn.platform.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells poisoned events from a consumer that is broken itself, whose quarantine would swallow a topic. Used by one
/// batch at a time.
final class Breaker {

    private final int limit;
    private volatile int inARow;
    private volatile Set<String> suspectedBefore = Set.of();

    Breaker(int limit) {
        this.limit = limit;
    }

    /// Whether to stop and try again later: when nothing but poison was seen for so many events, over batches; and when
    /// so many of a batch fail, until the next try finds the very same ones.
    boolean trips(List<Poison> poison, int batchSize) {
        if (poison.size() == batchSize) {
            return inARow + batchSize >= limit;
        }
        return poison.size() >= limit && !confirmed(poison);
    }

    /// The batch is settled, its poison held.
    void settled(List<Poison> poison, int batchSize) {
        inARow = poison.size() == batchSize ? inARow + batchSize : 0;
        suspectedBefore = Set.of();
    }

    private boolean confirmed(List<Poison> poison) {
        Set<String> suspects =
                poison.stream().map(one -> one.event().eventId()).collect(Collectors.toUnmodifiableSet());
        boolean same = suspects.equals(suspectedBefore);
        suspectedBefore = suspects;
        return same;
    }
}
