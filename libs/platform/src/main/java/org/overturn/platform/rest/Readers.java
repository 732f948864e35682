package org.overturn.platform.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets only so many be answered at once: who asks a service that is asked more than it can answer is told so at once,
/// and asks again, instead of waiting with all the others. Only readings are turned away; what is sent is taken, or put
/// off by whoever takes it.
@ApplicationScoped
class Readers {

    /// Before anything that costs: a token is not even looked at.
    private static final int FIRST = 1_000;

    private static final String PROBLEM = "{\"type\":\"" + Problems.type("overloaded")
            + "\",\"status\":503,\"title\":\"Too many are asking at the moment.\",\"code\":\"overloaded\"}";

    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final Counter turnedAway;

    Readers(
            @ConfigProperty(name = "overturn.http.readings-at-once", defaultValue = "128") int most,
            MeterRegistry meters) {
        this.most = most;
        this.turnedAway = Counter.builder("overturn.http.turned.away")
                .description("Readings that were not answered because too many asked")
                .register(meters);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void admit(RoutingContext routing) {
        if (!isReading(routing)) {
            routing.next();
        } else if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            turnAway(routing);
        } else {
            routing.addEndHandler(ended -> inside.decrementAndGet());
            routing.next();
        }
    }

    private static boolean isReading(RoutingContext routing) {
        return HttpMethod.GET.equals(routing.request().method())
                && routing.normalizedPath().startsWith("/v1/");
    }

    private void turnAway(RoutingContext routing) {
        turnedAway.increment();
        routing.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "1")
                .putHeader("Content-Type", "application/problem+json")
                .end(PROBLEM);
    }
}
