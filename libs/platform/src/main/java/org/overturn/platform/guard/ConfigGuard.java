package org.overturn.platform.guard;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/// Reads what is really in force, after every default and override, and stops a start that could lose or leak data.
@ApplicationScoped
class ConfigGuard {

    private final KafkaGuard kafka;
    private final DatabaseGuard database;
    private final Config config;

    ConfigGuard(KafkaGuard kafka, DatabaseGuard database, Config config) {
        this.kafka = kafka;
        this.database = database;
        this.config = config;
    }

    /// Before any consumer is made.
    void checkBeforeConsuming(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        refuse(Stream.of(addresses(), database.unsafe(), kafka.unsafeProducer()).flatMap(List::stream));
    }

    /// What consumers are really set to is known only once they are made.
    void checkConsumers(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        refuse(kafka.unsafeChannels().stream());
    }

    private List<String> addresses() {
        return Stream.of("quarkus.datasource.reactive.url", "quarkus.datasource.jdbc.url")
                .flatMap(name -> config.getOptionalValue(name, String.class).stream()
                        .flatMap(address -> DatabaseGuard.ofAddress(name, address).stream()))
                .toList();
    }

    private static void refuse(Stream<String> reasons) {
        List<String> found = reasons.toList();
        if (!found.isEmpty()) {
            throw new UnsafeConfiguration(found);
        }
    }
}
