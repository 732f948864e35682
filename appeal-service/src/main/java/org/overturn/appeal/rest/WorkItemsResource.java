package org.overturn.appeal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.port.Edited;
import org.overturn.appeal.port.Listed;
import org.overturn.appeal.port.WorkItems;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// The worklist: what to do about denials, the most valuable first.
@Path("/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work items")
public class WorkItemsResource {

    /// JSON Merge Patch. Source: RFC 7396
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final WorkItems items;
    private final CurrentTenant tenant;
    private final Clock clock;

    WorkItemsResource(WorkItems items, CurrentTenant tenant, Clock clock) {
        this.items = items;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"specialist", "manager", "operator"})
    @Operation(operationId = "listWorkItems", summary = "A page of the worklist, most valuable first by default")
    public Uni<Page<WorkItemView>> list(@BeanParam WorklistParams params) {
        return items.list(tenant.id(), params.query()).map(page -> page.map(this::view));
    }

    @GET
    @Path("/{workItemId}")
    @RolesAllowed({"specialist", "manager", "operator"})
    @Operation(operationId = "getWorkItem", summary = "One item with its history; the ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = WorkItemView.class)))
    @APIResponse(responseCode = "404", description = "The tenant has no such item")
    public Uni<RestResponse<WorkItemView>> get(@PathParam("workItemId") String workItemId) {
        return items.find(tenant.id(), ItemPath.parse(workItemId)).map(this::answer);
    }

    @PATCH
    @Path("/{workItemId}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @RolesAllowed({"specialist", "manager"})
    @Operation(operationId = "changeWorkItem", summary = "Assigns the item, moves it on, or adds a note")
    @RequestBody(content = @Content(schema = @Schema(implementation = WorkItemPatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The item after the change",
            content = @Content(schema = @Schema(implementation = WorkItemView.class)))
    @APIResponse(responseCode = "404", description = "The tenant has no such item")
    @APIResponse(responseCode = "409", description = "The item's state does not allow the change")
    @APIResponse(responseCode = "412", description = "Somebody changed the item since it was read")
    @APIResponse(responseCode = "422", description = "The change is not one that a person can make")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<WorkItemView>> change(
            @PathParam("workItemId") String workItemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        int version = IfMatch.version(ifMatch);
        return items.edit(tenant.id(), ItemPath.parse(workItemId), tenant.user(), WorkItemPatch.read(body), version)
                .map(this::answer);
    }

    private RestResponse<WorkItemView> answer(Edited edited) {
        return switch (edited) {
            case Edited.Done(var listed) -> answer(listed);
            case Edited.Missing() -> throw Problems.notFound();
            case Edited.Stale() -> throw Problems.stale();
            case Edited.Refused(var reason) -> throw Problems.conflict("illegal-transition", reason);
        };
    }

    private RestResponse<WorkItemView> answer(Listed listed) {
        EntityTag tag = new EntityTag(Integer.toString(listed.item().trail().version()));
        return RestResponse.ResponseBuilder.ok(view(listed)).tag(tag).build();
    }

    private WorkItemView view(Listed listed) {
        return WorkItemView.of(listed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
