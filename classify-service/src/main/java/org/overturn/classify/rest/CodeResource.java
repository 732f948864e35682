package org.overturn.classify.rest;

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
import org.overturn.classify.port.Policies;
import org.overturn.platform.rest.Problems;

/// What we know of the codes by which payers give their reasons.
@Path("/v1/codes")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Codes")
class CodeResource {

    private final Policies policies;

    CodeResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Path("/carc/{code}")
    @Operation(summary = "A claim adjustment reason code, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "The policy does not know the code")
    public CarcView carc(@PathParam("code") String code) {
        DenialPolicy policy = policies.current();
        Carc carc = policy.carc(code.toUpperCase(Locale.ROOT));
        if (!carc.known()) {
            throw Problems.notFound();
        }
        return CarcView.of(carc, policy.version());
    }

    @GET
    @Path("/rarc/{code}")
    @Operation(summary = "A remittance advice remark code, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "The policy does not know the code")
    public RarcView rarc(@PathParam("code") String code) {
        DenialPolicy policy = policies.current();
        Rarc rarc = policy.rarc(code.toUpperCase(Locale.ROOT));
        if (!rarc.known()) {
            throw Problems.notFound();
        }
        return RarcView.of(rarc, policy.version());
    }
}
