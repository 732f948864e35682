package org.overturn.classify.rest;

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
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;

/// The versions of the denial policy.
@Path("/v1/policies")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Policies")
class PolicyResource {

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Operation(summary = "All versions, newest first")
    public Page<PolicyView> list(@BeanParam PageRequest page) {
        int from = page.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
        List<Numbered> rows = IntStream.range(from, policies.versions().size())
                .limit(page.limit() + 1L)
                .mapToObj(i -> new Numbered(i, view(policies.versions().get(i))))
                .toList();
        return Page.of(rows, page.limit(), row -> KeysetCursor.of(row.index + 1))
                .map(Numbered::view);
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "One version")
    public PolicyView version(@PathParam("version") String version) {
        return policies.find(version).map(this::view).orElseThrow(Problems::notFound);
    }

    private PolicyView view(DenialPolicy policy) {
        return PolicyView.of(policy, policy.version().equals(policies.current().version()));
    }

    private record Numbered(int index, PolicyView view) {}
}
