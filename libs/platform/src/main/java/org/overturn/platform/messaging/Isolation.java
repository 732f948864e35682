package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.overturn.events.Event;
import org.overturn.platform.InfrastructureUnavailable;

/// Runs a batch through the handler and, where it fails for reasons of the data, halves it until the poisoned events
/// are alone. Infrastructure that fails ends the attempt: the whole batch is tried again.
final class Isolation<T extends Event> {

    private final String channel;
    private final BatchHandler<T> handler;
    private final List<Poison> poison = new ArrayList<>(0);

    Isolation(String channel, BatchHandler<T> handler) {
        this.channel = channel;
        this.handler = handler;
    }

    /// What could not be processed; everything else is done.
    Uni<List<Poison>> run(List<Received<T>> batch) {
        return process(batch).replaceWith(poison);
    }

    private Uni<Void> process(List<Received<T>> batch) {
        List<T> events = batch.stream().map(Received::event).toList();
        return Uni.createFrom()
                .deferred(() -> handler.handle(events))
                .onFailure(failure -> !(failure instanceof InfrastructureUnavailable))
                .recoverWithUni(failure -> suspect(batch, failure));
    }

    private Uni<Void> suspect(List<Received<T>> batch, Throwable failure) {
        if (batch.size() == 1) {
            poison.add(Poison.of(channel, batch.getFirst(), failure));
            return Uni.createFrom().voidItem();
        }
        int middle = batch.size() / 2;
        return process(batch.subList(0, middle)).chain(() -> process(batch.subList(middle, batch.size())));
    }
}
