package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// What we know of the codes by which payers give their reasons.
@Path("/v1/codes")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Codes")
class CodeResource {

    private final CurrentTenant tenant;
    private final TenantPolicies policies;

    CodeResource(CurrentTenant tenant, TenantPolicies policies) {
        this.tenant = tenant;
        this.policies = policies;
    }

    @GET
    @Path("/carc/{code}")
    @Operation(summary = "A claim adjustment reason code, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "The policy does not know the code")
    public Uni<CarcView> carc(@PathParam("code") String code) {
        return policies.of(tenant.id()).map(policy -> carc(policy, code));
    }

    @GET
    @Path("/rarc/{code}")
    @Operation(summary = "A remittance advice remark code, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "The policy does not know the code")
    public Uni<RarcView> rarc(@PathParam("code") String code) {
        return policies.of(tenant.id()).map(policy -> rarc(policy, code));
    }

    private static CarcView carc(DenialPolicy policy, String code) {
        Carc carc = policy.carc(code.toUpperCase(Locale.ROOT));
        if (!carc.known()) {
            throw Problems.notFound();
        }
        return CarcView.of(carc, policy.version());
    }

    private static RarcView rarc(DenialPolicy policy, String code) {
        Rarc rarc = policy.rarc(code.toUpperCase(Locale.ROOT));
        if (!rarc.known()) {
            throw Problems.notFound();
        }
        return RarcView.of(rarc, policy.version());
    }
}
