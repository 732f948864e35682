package org.overturn.classify.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.CurrentTenant;

/// What the policy says of an 835, without keeping anything.
@Path("/v1/assessments")
@RolesAllowed({Roles.FEED, Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Assessments")
class AssessmentResource {

    private static final Set<String> MAY_SEE_NUMBERS = Set.of(Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR);

    private final CurrentTenant tenant;
    private final SecurityIdentity caller;
    private final Questions questions;

    AssessmentResource(CurrentTenant tenant, SecurityIdentity caller, Questions questions) {
        this.tenant = tenant;
        this.caller = caller;
        this.questions = questions;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "What the policy says of each claim of an 835",
            description = "One file of any media type, or several as the parts of a multipart body. All claims of a"
                    + " question count as one history; nothing is stored.")
    @APIResponse(responseCode = "413", description = "Larger than what is answered at once")
    @APIResponse(responseCode = "422", description = "Unreadable, with findings; or no such policy version")
    @APIResponse(responseCode = "503", description = "Too many questions at the moment")
    public Uni<AssessedFileView> assess(
            InputStream body,
            @Parameter(description = "A version to ask instead of the one that holds; it need not be promoted")
                    @QueryParam("policy")
                    @Size(max = 40)
                    @Nullable
                    String policy,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String contentEncoding,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long declaredBytes)
            throws IOException {
        boolean mayShow = caller.getRoles().stream().anyMatch(MAY_SEE_NUMBERS::contains);
        return questions.answer(
                tenant.id(), new Question(body, contentType, contentEncoding, declaredBytes, policy, mayShow));
    }
}
