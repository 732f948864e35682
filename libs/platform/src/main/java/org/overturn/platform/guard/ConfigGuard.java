package org.overturn.platform.guard;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/// Reads what is really in force, after every default and override, and stops a start that could lose or leak data.
@ApplicationScoped
class ConfigGuard {

    private final KafkaGuard kafka;
    private final DatabaseGuard database;

    ConfigGuard(KafkaGuard kafka, DatabaseGuard database) {
        this.kafka = kafka;
        this.database = database;
    }

    void check(@Observes StartupEvent event) {
        List<String> reasons = new ArrayList<>();
        reasons.addAll(kafka.unsafe());
        reasons.addAll(database.unsafe());
        if (!reasons.isEmpty()) {
            throw new UnsafeConfiguration(reasons);
        }
    }
}
