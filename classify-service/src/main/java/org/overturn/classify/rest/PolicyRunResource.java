package org.overturn.classify.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.classify.port.Cancellation;
import org.overturn.classify.port.Cancellation.Cancelled;
import org.overturn.classify.port.Cancellation.TooLate;
import org.overturn.classify.port.PolicyDifference;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRuns;
import org.overturn.classify.port.Promotion;
import org.overturn.classify.port.Promotion.Refused;
import org.overturn.classify.port.Promotion.Started;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// What another policy would make of the tenant's history, and making it hold.
@Path("/v1/what-if-runs")
@RolesAllowed({Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "What-if")
class PolicyRunResource {

    private static final String PATH = "/v1/what-if-runs/";

    private final CurrentTenant tenant;
    private final TenantPolicies policies;
    private final PolicyRuns runs;

    PolicyRunResource(CurrentTenant tenant, TenantPolicies policies, PolicyRuns runs) {
        this.tenant = tenant;
        this.policies = policies;
        this.runs = runs;
    }

    @POST
    @Operation(summary = "Tries a policy on the whole history, in the background")
    @APIResponse(responseCode = "409", description = "Another run of the tenant goes on")
    @APIResponse(responseCode = "422", description = "There is no such policy version")
    public Uni<Response> ask(@NotNull @Valid PolicyRunRequest request) {
        TenantId owner = tenant.id();
        String user = tenant.user();
        return policies.find(owner, request.policyVersion())
                .map(policy -> policy.orElseThrow(PolicyResource::unknown))
                .chain(policy -> runs.ask(owner, policy.version(), user))
                .map(run -> accepted(run.orElseThrow(PolicyRunResource::busy)));
    }

    @GET
    @Operation(summary = "The runs, newest first")
    public Uni<Page<PolicyRunView>> list(@BeanParam PageRequest page) {
        return runs.list(tenant.id(), page.cursor().orElse(null), page.limit() + 1)
                .map(rows -> Page.of(rows, page.limit(), PolicyRun::cursor).map(PolicyRunView::of));
    }

    @GET
    @Path("/{runId}")
    @Operation(summary = "A run and how far it is")
    public Uni<PolicyRunView> run(@PathParam("runId") String runId) {
        return found(tenant.id(), runId).map(PolicyRunView::of);
    }

    @GET
    @Path("/{runId}/differences")
    @Operation(summary = "What comes out differently, by payer, verdict and category, with examples")
    public Uni<Page<DifferenceView>> differences(@PathParam("runId") String runId, @BeanParam PageRequest page) {
        TenantId owner = tenant.id();
        return found(owner, runId)
                .chain(run -> runs.differences(owner, run.runId(), page.cursor().orElse(null), page.limit() + 1))
                .map(rows ->
                        Page.of(rows, page.limit(), PolicyDifference::cursor).map(DifferenceView::of));
    }

    @GET
    @Path("/{runId}/summary")
    @Operation(summary = "What comes out differently in sums: in all, by payer, verdict and category")
    public Uni<SummaryView> summary(@PathParam("runId") String runId) {
        TenantId owner = tenant.id();
        return found(owner, runId)
                .chain(run -> runs.summary(owner, run.runId()).map(sums -> SummaryView.of(run, sums)));
    }

    @POST
    @Path("/{runId}/promotion")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Makes the policy of a finished run hold: one step, on the record; every claim is decided anew")
    @APIResponse(
            responseCode = "409",
            description = "The run is not finished, was promoted already or is outdated; or another run goes on")
    public Uni<Response> promote(@PathParam("runId") String runId) {
        TenantId owner = tenant.id();
        String user = tenant.user();
        return found(owner, runId)
                .chain(run -> runs.promote(owner, run.runId(), user))
                .map(PolicyRunResource::answer);
    }

    @POST
    @Path("/{runId}/cancellation")
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Calls off a what-if run that goes on: it stops at the next piece, on the record")
    @APIResponse(responseCode = "200", description = "The run; what it had found till then stays")
    @APIResponse(responseCode = "409", description = "The run is finished, or applies a promoted policy")
    public Uni<PolicyRunView> cancel(@PathParam("runId") String runId) {
        TenantId owner = tenant.id();
        String user = tenant.user();
        return found(owner, runId)
                .chain(run -> runs.cancel(owner, run.runId(), user))
                .map(PolicyRunResource::answer);
    }

    private static PolicyRunView answer(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancelled cancelled -> PolicyRunView.of(cancelled.run());
            case TooLate tooLate ->
                throw Problems.conflict("not-cancellable", "Only a what-if run that goes on can be called off.");
        };
    }

    private static Response answer(Promotion promotion) {
        return switch (promotion) {
            case Started started -> accepted(started.run());
            case Refused.NOT_FINISHED ->
                throw Problems.conflict("not-promotable", "Only a finished what-if run can be promoted, once.");
            case Refused.OUTDATED ->
                throw Problems.conflict("outdated", "Another policy was promoted meanwhile; ask what-if again.");
            case Refused.BUSY -> throw busy();
        };
    }

    private static HttpProblem busy() {
        return Problems.conflict("run-in-progress", "Another run over the history goes on; wait for it.");
    }

    private Uni<PolicyRun> found(TenantId owner, String runId) {
        return id(runId)
                .map(id -> runs.find(owner, id))
                .orElseThrow(Problems::notFound)
                .map(run -> run.orElseThrow(Problems::notFound));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static Response accepted(PolicyRun run) {
        return Response.accepted(PolicyRunView.of(run))
                .location(URI.create(PATH + run.runId()))
                .build();
    }
}
