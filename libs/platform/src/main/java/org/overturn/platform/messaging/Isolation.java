package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.overturn.events.Event;
import org.overturn.platform.InfrastructureUnavailable;

/// Runs a batch through the handler and, where it fails for reasons of the data, halves it until the poisoned events
/// are alone. Each of those gets a second chance at the end, because what failed may have been us, for a moment.
/// Infrastructure that fails ends the attempt: the whole batch is tried again.
final class Isolation<T extends Event> {

    private final String channel;
    private final BatchHandler<Encoded<T>> handler;
    private final List<Received<T>> suspects = new ArrayList<>(0);
    private final List<Poison> poison = new ArrayList<>(0);

    Isolation(String channel, BatchHandler<Encoded<T>> handler) {
        this.channel = channel;
        this.handler = handler;
    }

    /// What could not be processed; everything else is done.
    Uni<List<Poison>> run(List<Received<T>> batch) {
        return process(batch).chain(this::secondChance).replaceWith(poison);
    }

    private Uni<Void> secondChance() {
        List<Received<T>> again = List.copyOf(suspects);
        suspects.clear();
        poison.clear();
        return again.stream()
                .map(List::of)
                .reduce(
                        Uni.createFrom().voidItem(),
                        (before, one) -> before.chain(() -> process(one)),
                        (left, right) -> left.chain(() -> right));
    }

    private Uni<Void> process(List<Received<T>> batch) {
        List<Encoded<T>> events = batch.stream().map(Received::encoded).toList();
        return Uni.createFrom()
                .deferred(() -> handler.handle(events))
                .onFailure(failure -> !(failure instanceof InfrastructureUnavailable))
                .recoverWithUni(failure -> suspect(batch, failure));
    }

    private Uni<Void> suspect(List<Received<T>> batch, Throwable failure) {
        if (batch.size() == 1) {
            suspects.add(batch.getFirst());
            poison.add(Poison.of(channel, batch.getFirst(), failure));
            return Uni.createFrom().voidItem();
        }
        int middle = batch.size() / 2;
        return process(batch.subList(0, middle)).chain(() -> process(batch.subList(middle, batch.size())));
    }
}
