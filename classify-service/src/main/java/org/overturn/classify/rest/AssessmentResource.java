package org.overturn.classify.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.CurrentTenant;

/// What the policy says of an 835, without keeping anything.
@Path("/v1/assessments")
@RolesAllowed({Roles.FEED, Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Assessments")
class AssessmentResource {

    private final CurrentTenant tenant;
    private final Questions questions;

    AssessmentResource(CurrentTenant tenant, Questions questions) {
        this.tenant = tenant;
        this.questions = questions;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What the policy says of each claim of an 835; its claims count as one history")
    @APIResponse(responseCode = "413", description = "Larger than what is answered at once")
    @APIResponse(responseCode = "422", description = "Unreadable, with findings")
    @APIResponse(responseCode = "503", description = "Too many questions at the moment")
    public AssessedFileView assess(
            InputStream body, @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long declaredBytes)
            throws IOException {
        return questions.answer(tenant.id(), declaredBytes, List.of(body));
    }
}
