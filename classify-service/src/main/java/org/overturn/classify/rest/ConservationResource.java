package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.classify.port.OpenTransaction;
import org.overturn.classify.port.Seals;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// Whether everything that ingest has published is here.
@Path("/v1/conservation")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations")
class ConservationResource {

    private final CurrentTenant tenant;
    private final Seals seals;

    ConservationResource(CurrentTenant tenant, Seals seals) {
        this.tenant = tenant;
        this.seals = seals;
    }

    @GET
    @Operation(summary = "What was sealed against what is stored and held, and the transaction sets that do not add up")
    public Uni<ConservationView> conservation(@BeanParam PageRequest page) {
        TenantId owner = tenant.id();
        return seals.open(owner, page.cursor().orElse(null), page.limit() + 1)
                .map(rows ->
                        Page.of(rows, page.limit(), OpenTransaction::cursor).map(OpenTransactionView::of))
                .chain(open -> seals.conservation(owner).map(sums -> ConservationView.of(sums, open)));
    }
}
