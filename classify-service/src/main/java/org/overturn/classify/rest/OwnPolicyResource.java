package org.overturn.classify.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Addition;
import org.overturn.classify.port.Addition.Added;
import org.overturn.classify.port.Addition.Refused;
import org.overturn.classify.port.Addition.There;
import org.overturn.classify.port.Addition.Unsound;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.OwnPolicies;
import org.overturn.classify.port.OwnPolicy;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// A tenant's own versions of the policy: contracts, another definition, codes that nobody has told us of.
@Path("/v1/policies")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Policies")
class OwnPolicyResource {

    private static final String PATH = "/v1/policies/";
    private static final String CSV = "text/csv";

    private final CurrentTenant tenant;
    private final OwnPolicies own;
    private final TenantPolicies current;
    private final PolicyUpload upload;
    private final Clock clock;
    private final long maxBytes;

    OwnPolicyResource(
            CurrentTenant tenant,
            OwnPolicies own,
            TenantPolicies current,
            PolicyUpload upload,
            Clock clock,
            ClassifyConfig config) {
        this.tenant = tenant;
        this.own = own;
        this.current = current;
        this.upload = upload;
        this.clock = clock;
        this.maxBytes = config.policies().maxBytes();
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a version of the tenant's own: rows over another version",
            description = "It is checked like every policy, stored for good, seen by this tenant alone, and decides"
                    + " nothing until it is promoted. A row takes the place of the row with the same first cell and"
                    + " keeps its cells where there is no such column; new rows come first.")
    @APIResponse(responseCode = "201", description = "Stored")
    @APIResponse(responseCode = "200", description = "Stored before, with the same rows")
    @APIResponse(responseCode = "409", description = "Another version has the name, or there are too many versions")
    @APIResponse(responseCode = "413", description = "Larger than accepted")
    @APIResponse(
            responseCode = "422",
            description = "Incomplete, ambiguous or against its examples: findings name file, line and rule")
    public Uni<Response> add(@NotNull @Valid PolicyRequest request) {
        long bytes = request.files().values().stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        TenantId owner = tenant.id();
        return own.add(owner, request.over(LocalDate.now(clock)), tenant.user())
                .chain(addition -> current.of(owner).map(holding -> answer(addition, holding)));
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The same as a form: version, base, title, effectiveFrom, and the CSV files by their names")
    public Uni<Response> upload(
            @RestForm @Nullable String version,
            @RestForm @Nullable String base,
            @RestForm @Nullable String title,
            @RestForm @Nullable String effectiveFrom,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        return add(upload.request(version, base, title, effectiveFrom, files, maxBytes));
    }

    @GET
    @Path("/{version}/amendment")
    @Operation(summary = "The rows of one of the tenant's own versions, as they came")
    @APIResponse(responseCode = "404", description = "The tenant has no such version of its own")
    public Uni<PolicyFilesView> amendment(@PathParam("version") String version) {
        return own.amendment(tenant.id(), version)
                .map(rows -> PolicyFilesView.of(rows.orElseThrow(Problems::notFound)));
    }

    @GET
    @Path("/{version}/files/{file}")
    @Produces(CSV)
    @Operation(summary = "A whole file of a version, as CSV: what can be amended, and what came of it")
    @APIResponse(responseCode = "404", description = "There is no such version for this tenant, or no such file")
    public Uni<String> file(@PathParam("version") String version, @PathParam("file") String file) {
        return own.file(tenant.id(), version, file).map(text -> text.orElseThrow(Problems::notFound));
    }

    private static Response answer(Addition addition, DenialPolicy holding) {
        return switch (addition) {
            case Added added -> answer(Response.Status.CREATED, added.policy(), holding);
            case There there -> answer(Response.Status.OK, there.policy(), holding);
            case Unsound unsound ->
                throw Problems.unprocessable(
                        "unsound-policy",
                        "The policy is incomplete, ambiguous or fails its examples.",
                        FaultView.all(unsound.faults()));
            case Refused refused -> throw refused(refused);
        };
    }

    private static Response answer(Response.Status status, OwnPolicy policy, DenialPolicy holding) {
        return Response.status(status)
                .location(URI.create(PATH + policy.version()))
                .entity(PolicyView.of(policy, holding.version()))
                .build();
    }

    private static HttpProblem refused(Refused refused) {
        return switch (refused) {
            case NO_BASE -> PolicyResource.unknown();
            case TOO_DEEP ->
                Problems.unprocessable("too-many-layers", "Too many amendments lie over one another; begin lower.");
            case NAME_TAKEN ->
                Problems.conflict("version-taken", "Another version has this name, or had it; versions never change.");
            case TOO_MANY -> Problems.conflict("too-many-versions", "There are as many own versions as may be.");
        };
    }
}
