package org.overturn.ingest.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.overturn.ingest.port.PayeeLists;
import org.overturn.platform.tenant.CurrentTenant;

/// Whose remittances are taken. What is for another payee waits in the quarantine, reason `unrouted`.
@Path("/v1/payees")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class PayeesResource {

    private final PayeeLists payees;
    private final CurrentTenant tenant;

    PayeesResource(PayeeLists payees, CurrentTenant tenant) {
        this.payees = payees;
        this.tenant = tenant;
    }

    @GET
    @Operation(summary = "The payees whose remittances are taken")
    public Uni<PayeesView> get() {
        return payees.of(tenant.id()).map(PayeesView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets them, in place of those before; empty lists take everything")
    public Uni<PayeesView> put(@NotNull @Valid PayeesRequest request) {
        return payees.replace(tenant.id(), request.npis(), request.taxIds(), tenant.user())
                .map(PayeesView::of);
    }
}
