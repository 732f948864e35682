package org.overturn.ingest.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Queues of many owners, served in turn: one owner's thousand items do not keep another's single one waiting. Bounded;
/// an item is in it once. Not safe for threads.
///
/// @param <O> owner
/// @param <T> item
public final class FairQueue<O, T> {

    private final int capacity;
    private final Map<O, Deque<T>> turns = new LinkedHashMap<>();
    private final Set<T> queued = new HashSet<>();

    public FairQueue(int capacity) {
        this.capacity = capacity;
    }

    /// Puts an item at the end of its owner's queue.
    ///
    /// @return whether it is in the queue now, from now or before
    public boolean offer(O owner, T item) {
        if (queued.contains(item)) {
            return true;
        }
        if (queued.size() >= capacity) {
            return false;
        }
        queued.add(item);
        turns.computeIfAbsent(owner, unknown -> new ArrayDeque<>()).add(item);
        return true;
    }

    /// The first item of the owner whose turn it is; then it is the next owner's.
    public Optional<T> poll() {
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        var first = turns.entrySet().iterator().next();
        O owner = first.getKey();
        Deque<T> items = first.getValue();
        turns.remove(owner);
        T item = items.remove();
        if (!items.isEmpty()) {
            turns.put(owner, items);
        }
        queued.remove(item);
        return Optional.of(item);
    }

    /// How many items wait.
    public int size() {
        return queued.size();
    }
}
