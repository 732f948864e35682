package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.port.Numbers;
import org.overturn.analytics.port.Numbers.Counted;
import org.overturn.analytics.port.Numbers.FactQuery;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// From a number to the claims that make it.
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Metrics")
public class FactsResource {

    private static final Map<String, Counted> MEASURES = Map.of(
            "claims", Counted.CLAIMS,
            "deniedClaims", Counted.DENIED_CLAIMS,
            "suspectClaims", Counted.SUSPECT_CLAIMS,
            "preventableClaims", Counted.PREVENTABLE_CLAIMS,
            "recoveredClaims", Counted.RECOVERED_CLAIMS,
            "firstClaims", Counted.FIRST_CLAIMS,
            "initialDenials", Counted.INITIAL_DENIALS,
            "firstPassClaims", Counted.FIRST_PASS_CLAIMS);

    private final Numbers numbers;
    private final CurrentTenant tenant;
    private final Clock clock;

    FactsResource(Numbers numbers, CurrentTenant tenant, Clock clock) {
        this.numbers = numbers;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"manager", "specialist", "operator"})
    @Operation(operationId = "listFacts", summary = "The claims behind a number of the same window and group")
    public Uni<Page<FactView>> facts(
            @BeanParam Period period,
            @BeanParam PageRequest page,
            @QueryParam("measure")
                    @Parameter(
                            description = "claims (default), deniedClaims, suspectClaims, preventableClaims,"
                                    + " recoveredClaims, firstClaims, initialDenials or firstPassClaims")
                    @Nullable
                    String measure,
            @QueryParam("key") @Parameter(description = "With groupBy: which group") @Nullable String key) {
        Counted counted = MEASURES.get(measure == null ? "claims" : measure);
        if (counted == null) {
            throw Problems.badRequest("bad-measure", "measure is one of " + String.join(", ", MEASURES.keySet()) + ".");
        }
        Grouping grouping = period.grouping();
        checkKey(grouping, key);
        FactQuery query = new FactQuery(period.window(clock), counted, grouping, key, page.limit(), page.cursor());
        return numbers.facts(tenant.id(), query).map(it -> it.map(FactView::of));
    }

    private static void checkKey(@Nullable Grouping grouping, @Nullable String key) {
        if ((grouping == null) != (key == null)) {
            throw Problems.badRequest("bad-group", "groupBy and key go together.");
        }
        if (grouping == Grouping.DAY && key != null) {
            try {
                LocalDate.parse(key);
            } catch (DateTimeException e) {
                throw Problems.badRequest("bad-group", "The key of a day is a day such as 2026-12-31.");
            }
        }
    }
}
