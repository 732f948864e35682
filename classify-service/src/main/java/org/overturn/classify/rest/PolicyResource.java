package org.overturn.classify.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.OwnPolicies;
import org.overturn.classify.port.OwnPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyActivation;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// The versions of the denial policy, and which of them decides for the tenant.
@Path("/v1/policies")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Policies")
class PolicyResource {

    private final CurrentTenant tenant;
    private final Policies policies;
    private final OwnPolicies own;
    private final TenantPolicies current;

    PolicyResource(CurrentTenant tenant, Policies policies, OwnPolicies own, TenantPolicies current) {
        this.tenant = tenant;
        this.policies = policies;
        this.own = own;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "All versions: the tenant's own, those of the house and those of the product, newest first",
            description = "Other tenants' own versions are not among them.")
    public Uni<Page<PolicyView>> list(@BeanParam PageRequest page) {
        TenantId asking = tenant.id();
        int limit = page.limit();
        return current.of(asking)
                .map(DenialPolicy::version)
                .chain(holding -> ownFrom(asking, page, limit + 1)
                        .map(own -> Stream.concat(
                                        own.stream().map(one -> Listed.of(one, holding)), atHandFrom(page, holding))
                                .limit(limit + 1L)
                                .toList())
                        .map(rows -> Page.of(rows, limit, Listed::cursor).map(Listed::view)));
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
    @APIResponse(responseCode = "404", description = "There is no such version for this tenant")
    public Uni<PolicyView> version(@PathParam("version") String version) {
        TenantId asking = tenant.id();
        return current.of(asking)
                .map(DenialPolicy::version)
                .chain(holding -> own.find(asking, version)
                        .map(mine -> mine.map(one -> PolicyView.of(one, holding))
                                .or(() -> policies.find(version).map(one -> PolicyView.of(one, holding)))
                                .orElseThrow(Problems::notFound)));
    }

    static HttpProblem unknown() {
        return Problems.unprocessable("unknown-policy", "There is no such policy version.");
    }

    private Uni<List<OwnPolicy>> ownFrom(TenantId asking, PageRequest page, int limit) {
        if (page.cursor().isEmpty()) {
            return own.list(asking, null, limit);
        }
        KeysetCursor after = page.cursor().get();
        return Listed.isAtHand(after) ? Uni.createFrom().item(List.of()) : own.list(asking, after, limit);
    }

    private Stream<Listed> atHandFrom(PageRequest page, String holding) {
        int from = page.cursor().filter(Listed::isAtHand).map(Listed::index).orElse(0);
        List<DenialPolicy> versions = policies.versions();
        return IntStream.range(from, versions.size()).mapToObj(i -> Listed.of(versions.get(i), i, holding));
    }

    /// A version in the list, and where the list goes on after it: own versions by their time and name, those at
    /// hand by their place.
    private record Listed(PolicyView view, KeysetCursor cursor) {

        private static final String AT_HAND = "at-hand";

        static Listed of(OwnPolicy policy, String holding) {
            return new Listed(PolicyView.of(policy, holding), policy.cursor());
        }

        static Listed of(DenialPolicy policy, int index, String holding) {
            return new Listed(PolicyView.of(policy, holding), KeysetCursor.of(AT_HAND, index + 1));
        }

        static boolean isAtHand(KeysetCursor cursor) {
            return cursor.text(0).equals(AT_HAND);
        }

        static int index(KeysetCursor cursor) {
            return (int) cursor.number(1);
        }
    }
}
