package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyActivation;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// The versions of the denial policy, and which of them decides for the tenant.
@Path("/v1/policies")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Policies")
class PolicyResource {

    private final CurrentTenant tenant;
    private final Policies policies;
    private final TenantPolicies current;

    PolicyResource(CurrentTenant tenant, Policies policies, TenantPolicies current) {
        this.tenant = tenant;
        this.policies = policies;
        this.current = current;
    }

    @GET
    @Operation(summary = "All versions, newest first")
    public Uni<Page<PolicyView>> list(@BeanParam PageRequest page) {
        int from = page.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
        List<Numbered> rows = IntStream.range(from, policies.versions().size())
                .limit(page.limit() + 1L)
                .mapToObj(i -> new Numbered(i, policies.versions().get(i)))
                .toList();
        Page<Numbered> versions = Page.of(rows, page.limit(), row -> KeysetCursor.of(row.index + 1));
        return current.of(tenant.id()).map(holding -> versions.map(row -> PolicyView.of(row.policy, holding)));
    }

    @GET
    @Path("/activations")
    @Operation(summary = "Which version was made to hold when and by whom, the last one first")
    public Uni<Page<ActivationView>> activations(@BeanParam PageRequest page) {
        return current.activations(tenant.id(), page.cursor().orElse(null), page.limit() + 1)
                .map(rows ->
                        Page.of(rows, page.limit(), PolicyActivation::cursor).map(ActivationView::of));
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "One version")
    public Uni<PolicyView> version(@PathParam("version") String version) {
        DenialPolicy policy = policies.find(version).orElseThrow(Problems::notFound);
        return current.of(tenant.id()).map(holding -> PolicyView.of(policy, holding));
    }

    private record Numbered(int index, DenialPolicy policy) {}
}
