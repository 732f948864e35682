package org.overturn.ingest.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Nudge;
import org.overturn.ingest.port.Remittances;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// What became of the files.
@Path("/v1/remittances")
@Produces(MediaType.APPLICATION_JSON)
class RemittanceResource {

    private final Remittances remittances;
    private final Nudge nudge;
    private final CurrentTenant tenant;

    RemittanceResource(Remittances remittances, Nudge nudge, CurrentTenant tenant) {
        this.remittances = remittances;
        this.nudge = nudge;
        this.tenant = tenant;
    }

    @GET
    @RolesAllowed({"feed", "specialist", "manager", "operator"})
    @Operation(summary = "Receipts, newest first")
    public Uni<Page<ReceiptView>> list(@BeanParam ReceiptRequest request) {
        var filter = request.filter();
        return remittances
                .list(tenant.id(), filter)
                .map(receipts -> Page.of(receipts, filter.limit(), RemittanceResource::cursor)
                        .map(receipt -> ReceiptView.of(receipt, false)));
    }

    @GET
    @Path("{remittanceId}")
    @RolesAllowed({"feed", "specialist", "manager", "operator"})
    @Operation(summary = "A receipt with its transaction sets and how far it is published")
    public Uni<RemittanceView> find(@PathParam("remittanceId") String remittanceId, @Context SecurityContext caller) {
        boolean operator = caller.isUserInRole("operator");
        return remittances
                .find(tenant.id(), id(remittanceId))
                .map(found ->
                        found.map(stored -> RemittanceView.of(stored, operator)).orElseThrow(Problems::notFound));
    }

    @GET
    @Path("{remittanceId}/acknowledgment")
    @Produces("application/edi-x12")
    @RolesAllowed({"feed", "operator"})
    @Operation(summary = "The TA1 and 999 for the sender's translator")
    public Uni<String> acknowledgment(@PathParam("remittanceId") String remittanceId) {
        return remittances
                .acknowledgment(tenant.id(), id(remittanceId))
                .map(found -> found.orElseThrow(Problems::notFound));
    }

    @POST
    @Path("{remittanceId}/replay")
    @RolesAllowed("operator")
    @Operation(summary = "Has the file published again, with the same ids and bytes")
    public Uni<Response> replay(@PathParam("remittanceId") String remittanceId) {
        RemittanceId id = id(remittanceId);
        var asked = tenant.id();
        return remittances.replay(asked, id, tenant.user()).map(found -> {
            if (!found) {
                throw Problems.notFound();
            }
            nudge.pending(asked, id);
            return Response.accepted().build();
        });
    }

    private static RemittanceId id(String text) {
        return RemittanceId.parse(text).orElseThrow(Problems::notFound);
    }

    private static KeysetCursor cursor(Receipt receipt) {
        return KeysetCursor.of(receipt.receivedAt(), receipt.id().value());
    }
}
