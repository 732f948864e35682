package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Compliance;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// Which rules of the transaction payers break: evidence for talks with them, and no part of any decision.
@Path("/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payer compliance")
public class ComplianceResource {

    private final Compliance compliance;
    private final CurrentTenant tenant;

    ComplianceResource(Compliance compliance, CurrentTenant tenant) {
        this.compliance = compliance;
        this.tenant = tenant;
    }

    @GET
    @RolesAllowed({"manager", "specialist", "operator"})
    @Operation(operationId = "getCompliance", summary = "Broken rules by payer, or by rule")
    public Uni<ComplianceAnswer> compliance(
            @BeanParam DayRange days,
            @QueryParam("groupBy") @Parameter(description = "payer (default) or rule") @Nullable String groupBy) {
        Window window = days.window();
        boolean byRule = byRule(groupBy);
        return compliance.counts(tenant.id(), window).map(counts -> ComplianceAnswer.of(window, counts, byRule));
    }

    private static boolean byRule(@Nullable String groupBy) {
        return switch (groupBy) {
            case null -> false;
            case "payer" -> false;
            case "rule" -> true;
            default -> throw Problems.badRequest("bad-group-by", "groupBy is payer or rule.");
        };
    }
}
