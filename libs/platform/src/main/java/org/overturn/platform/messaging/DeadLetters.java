package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.overturn.events.Topics;

/// The service's dead-letter topic: undecodable bytes only.
@ApplicationScoped
class DeadLetters {

    private final EventPublisher publisher;
    private final String topic;

    DeadLetters(EventPublisher publisher, @ConfigProperty(name = "overturn.service") String service) {
        this.publisher = publisher;
        this.topic = Topics.deadLetter(service);
    }

    Uni<Void> bury(List<DeadLetter> letters) {
        return publisher.send(
                () -> letters.stream().map(letter -> letter.to(topic)).toList());
    }
}
