package org.overturn.analytics.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// The time from the receipt of a file until all of a transaction set of it is counted.
@ApplicationScoped
class ReceiptToCounted {

    /// From what people do not notice to what somebody should look at.
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    private final Timer timer;

    ReceiptToCounted(MeterRegistry registry) {
        this.timer = Timer.builder("overturn.receipt.to.counted")
                .description("From the receipt of a file until a transaction set of it is wholly counted")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    void record(List<Duration> completed) {
        completed.forEach(timer::record);
    }
}
