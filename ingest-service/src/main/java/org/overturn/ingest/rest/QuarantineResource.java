package org.overturn.ingest.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.HeldTransactions;
import org.overturn.ingest.port.HeldTransactions.Held;
import org.overturn.ingest.port.HeldTransactions.Settlement;
import org.overturn.ingest.port.Nudge;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// Transaction sets that wait for an operator.
@Path("/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class QuarantineResource {

    private final HeldTransactions held;
    private final Nudge nudge;
    private final CurrentTenant tenant;

    QuarantineResource(HeldTransactions held, Nudge nudge, CurrentTenant tenant) {
        this.held = held;
        this.nudge = nudge;
        this.tenant = tenant;
    }

    @GET
    @Operation(summary = "What is held, newest first")
    public Uni<Page<HeldView>> list(@BeanParam PageRequest request) {
        return held.list(tenant.id(), request.cursor(), request.limit())
                .map(rows -> Page.of(rows, request.limit(), QuarantineResource::cursor)
                        .map(HeldView::of));
    }

    @POST
    @Path("{quarantineId}/replay")
    @Operation(summary = "Has a held transaction set published as it is")
    public Uni<Response> release(@PathParam("quarantineId") String quarantineId) {
        TenantId asked = tenant.id();
        return held.release(asked, id(quarantineId), tenant.user())
                .map(settlement -> answer(settlement, remittance -> nudge.pending(asked, remittance)));
    }

    @POST
    @Path("{quarantineId}/discard")
    @Operation(summary = "Decides that a held transaction set is not to be used")
    public Uni<Response> discard(@PathParam("quarantineId") String quarantineId) {
        return held.discard(tenant.id(), id(quarantineId), tenant.user())
                .map(settlement -> answer(settlement, remittance -> {}));
    }

    private static Response answer(Settlement settlement, java.util.function.Consumer<RemittanceId> then) {
        return switch (settlement) {
            case Settlement.Settled(var remittance) -> {
                then.accept(remittance);
                yield Response.accepted().build();
            }
            case Settlement.Unknown ignored -> throw Problems.notFound();
            case Settlement.SettledBefore ignored ->
                throw Problems.conflict("settled", "This has been released or discarded before.");
            case Settlement.NotReleasable ignored ->
                throw Problems.conflict(
                        "not-releasable",
                        "Some of what it says cannot be read, or is not in US dollars. Discard it and have it sent again.");
            case Settlement.PublishedMeanwhile ignored ->
                throw Problems.conflict("published-meanwhile", "What it says has been published from another file.");
        };
    }

    private static UUID id(String text) {
        return RemittanceId.parse(text).map(RemittanceId::value).orElseThrow(Problems::notFound);
    }

    private static KeysetCursor cursor(Held row) {
        UUID id = row.transaction().quarantineId();
        return KeysetCursor.of(row.heldAt(), id == null ? "" : id);
    }
}
