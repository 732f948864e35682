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
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Acknowledgments;
import org.overturn.analytics.port.Acknowledgments.Grouping;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// What was sent back before adjudication: beside the denial metrics, not among them.
@Path("/v1/acknowledgments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgments")
public class AcknowledgmentsResource {

    private final Acknowledgments acknowledgments;
    private final CurrentTenant tenant;
    private final Clock clock;

    AcknowledgmentsResource(Acknowledgments acknowledgments, CurrentTenant tenant, Clock clock) {
        this.acknowledgments = acknowledgments;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Path("/metrics")
    @RolesAllowed({"manager", "specialist", "operator"})
    @Operation(
            operationId = "getAcknowledgmentMetrics",
            summary = "Clean claim rate and rejections of a window by day of acknowledgment, by payer or day")
    public Uni<AcknowledgmentsAnswer> metrics(@BeanParam Period period) {
        LocalDate asOf = period.asOf(clock);
        Window window = period.window(clock);
        Grouping grouping = grouping(period);
        return acknowledgments
                .summary(tenant.id(), window, grouping)
                .map(summary -> AcknowledgmentsAnswer.of(window, asOf, grouping, summary));
    }

    private static @Nullable Grouping grouping(Period period) {
        return switch (period.grouping()) {
            case null -> null;
            case PAYER -> Grouping.PAYER;
            case DAY -> Grouping.DAY;
            case CATEGORY, TYPE, CARC, PROVIDER, PROCEDURE ->
                throw Problems.badRequest("bad-group-by", "groupBy is payer or day: nothing is denied here.");
        };
    }
}
