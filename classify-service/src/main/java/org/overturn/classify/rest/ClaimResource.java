package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.Claims;
import org.overturn.classify.port.StandingClaim;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// Claims: where they stand and how they came to. Everybody who may ask at all may see a claim's numbers.
@Path("/v1/claims")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Claims")
class ClaimResource {

    private final CurrentTenant tenant;
    private final Claims claims;
    private final Numbers numbers;
    private final OfficialWords official;

    ClaimResource(CurrentTenant tenant, Claims claims, Numbers numbers, OfficialWords official) {
        this.tenant = tenant;
        this.claims = claims;
        this.numbers = numbers;
        this.official = official;
    }

    @GET
    @Path("/{claimKey}")
    @Operation(summary = "A claim: its current assessment, every revision, every adjudication, with explanations")
    @APIResponse(responseCode = "404", description = "The tenant has no such claim")
    public Uni<ClaimView> claim(@PathParam("claimKey") String claimKey) {
        TenantId owner = tenant.id();
        return claims.history(owner, claimKey)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(history -> official.about(owner, history)
                        .map(words -> ClaimView.of(
                                history, numbers.of(owner, history.current().adjudication()), words)));
    }

    @POST
    @Path("/search")
    @Operation(summary = "Claims by the provider's or the payer's number for them, with their current assessments")
    public Uni<Page<AssessmentView>> search(@NotNull @Valid ClaimSearchRequest search, @BeanParam PageRequest page) {
        TenantId owner = tenant.id();
        String after = page.cursor().map(cursor -> cursor.text(0)).orElse(null);
        return found(owner, search, after, page.limit() + 1)
                .map(rows -> Page.of(rows, page.limit(), row -> KeysetCursor.of(row.claimKey()))
                        .map(row -> view(owner, row)));
    }

    private Uni<List<StandingClaim>> found(
            TenantId owner, ClaimSearchRequest search, @Nullable String after, int limit) {
        String patient = search.patientControlNumber();
        String payerClaim = search.payerClaimControlNumber();
        if (patient != null && payerClaim == null) {
            return claims.byPatientControl(owner, numbers.patientToken(owner, patient), after, limit);
        }
        if (payerClaim != null && patient == null) {
            return claims.byPayerClaim(owner, payer -> numbers.payerClaimToken(owner, payer, payerClaim), after, limit);
        }
        throw Problems.badRequest("one-number", "Search by either patientControlNumber or payerClaimControlNumber.");
    }

    private AssessmentView view(TenantId owner, StandingClaim claim) {
        return AssessmentView.of(
                claim.claimKey(), claim.revision(), claim.assessment(), numbers.of(owner, claim.adjudication()));
    }
}
