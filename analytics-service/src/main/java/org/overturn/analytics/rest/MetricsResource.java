package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Numbers;
import org.overturn.platform.tenant.CurrentTenant;

/// Denial metrics of any window, by any grouping.
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
public class MetricsResource {

    private final Numbers numbers;
    private final CurrentTenant tenant;
    private final Clock clock;

    MetricsResource(Numbers numbers, CurrentTenant tenant, Clock clock) {
        this.numbers = numbers;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"manager", "specialist", "operator"})
    @Operation(operationId = "getMetrics", summary = "Metrics of a window by payment date, in total and by group")
    public Uni<MetricsAnswer> metrics(@BeanParam Period period) {
        LocalDate asOf = period.asOf(clock);
        Window window = period.window(clock);
        @Nullable Grouping grouping = period.grouping();
        return numbers.summary(tenant.id(), window, grouping)
                .map(summary -> MetricsAnswer.of(window, asOf, grouping, summary));
    }
}
