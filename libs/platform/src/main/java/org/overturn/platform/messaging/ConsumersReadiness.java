package org.overturn.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Shows which channels get on and which wait, since when and why. Never down for it: requests can be served while a
/// channel waits, and a restart would not help.
@Readiness
@ApplicationScoped
class ConsumersReadiness implements HealthCheck {

    private final BatchConsumers consumers;

    ConsumersReadiness(BatchConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("consumers").up();
        for (BatchConsumer<?> consumer : consumers.all()) {
            answer.withData(
                    consumer.channel(),
                    consumer.health()
                            .problem()
                            .map(problem -> "waits since " + problem.since() + ": " + problem.reason())
                            .orElse("running"));
        }
        return answer.build();
    }
}
