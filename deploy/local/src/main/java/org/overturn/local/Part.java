package org.overturn.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.overturn.testkit.setup.Service;

/// What listens on a port. The services' ports are those of the API's description; the servers' are chosen where
/// nothing
/// else usually is, so that a PostgreSQL or Kafka of one's own goes on undisturbed.
public enum Part {
    INGEST(8081),
    CLASSIFY(8082),
    APPEAL(8083),
    ANALYTICS(8084),
    KAFKA(29492),
    CONTROLLER(29493),
    POSTGRES(25432);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    int defaultPort() {
        return defaultPort;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The part that is a service.
    public static Part of(Service service) {
        return valueOf(service.name());
    }

    static Part named(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageProblem("no part is called " + id + "; there are "
                        + Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", "))));
    }
}
