package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.TransactionProgress;
import org.overturn.analytics.port.Progress;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// Which remittances are wholly counted, file by file.
@Path("/v1/reconciliation/remittances")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"manager", "operator"})
@Tag(name = "Reconciliation")
public class RemittanceProgressResource {

    private final Progress progress;
    private final CurrentTenant tenant;
    private final Clock clock;

    RemittanceProgressResource(Progress progress, CurrentTenant tenant, Clock clock) {
        this.progress = progress;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listRemittanceProgress",
            summary = "Each remittance, sealed against counted; ?state=incomplete or complete")
    public Uni<Page<RemittanceProgressView>> list(
            @QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        return progress.remittances(tenant.id(), complete(state), page.cursor(), page.limit())
                .map(rows -> rows.map(it -> RemittanceProgressView.of(it, clock.instant())));
    }

    @GET
    @Path("{remittanceId}")
    @Operation(operationId = "getRemittanceProgress", summary = "Whether all of a file is counted, by transaction set")
    public Uni<Detail> find(@PathParam("remittanceId") String remittanceId) {
        return progress.remittance(tenant.id(), remittanceId)
                .map(found -> found.orElseThrow(Problems::notFound))
                .map(it -> new Detail(RemittanceProgressView.of(it.remittance(), clock.instant()), it.transactions()));
    }

    /// A remittance with its transaction sets.
    @Schema(name = "RemittanceProgressDetail")
    public record Detail(RemittanceProgressView remittance, List<TransactionProgress> transactions) {}

    private static @Nullable Boolean complete(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "complete" -> true;
            case "incomplete" -> false;
            default -> throw Problems.badRequest("bad-state", "state is complete or incomplete.");
        };
    }
}
