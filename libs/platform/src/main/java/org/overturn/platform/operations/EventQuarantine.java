package org.overturn.platform.operations;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.messaging.Quarantine;
import org.overturn.platform.messaging.QuarantineState;
import org.overturn.platform.messaging.QuarantinedEvent;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// Events that the service could not process, and what becomes of them. Who decided, and when, stays on the record with
/// the event. A resource says at which path.
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "Operations")
public abstract class EventQuarantine {

    private final Quarantine quarantine;
    private final CurrentTenant tenant;

    protected EventQuarantine(Quarantine quarantine, CurrentTenant tenant) {
        this.quarantine = quarantine;
        this.tenant = tenant;
    }

    @GET
    @Operation(summary = "Events that could not be processed, newest first; ?state= held, replayed or discarded")
    public Uni<Page<QuarantinedEvent>> list(@QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        int limit = page.limit();
        return quarantine
                .list(tenant.id(), state(state), page.cursor().orElse(null), limit + 1)
                .map(rows -> Page.of(rows, limit, QuarantinedEvent::cursor));
    }

    @POST
    @Path("{quarantineId}/replay")
    @Operation(summary = "Has the event handled again, as if it had just come; 422 when it still cannot be")
    public Uni<QuarantinedEvent> replay(@PathParam("quarantineId") String quarantineId) {
        return quarantine.replay(tenant.id(), id(quarantineId), tenant.user()).invoke(EventQuarantine::settled);
    }

    @POST
    @Path("{quarantineId}/discard")
    @Operation(summary = "Gives the event up; it stays countable")
    public Uni<QuarantinedEvent> discard(@PathParam("quarantineId") String quarantineId) {
        return quarantine.discard(tenant.id(), id(quarantineId), tenant.user()).invoke(EventQuarantine::settled);
    }

    private static void settled(QuarantinedEvent event) {
        Log.infof(
                "Event has left the quarantine; quarantineId=%s channel=%s state=%s",
                event.quarantineId(), event.channel(), event.state());
    }

    private static @Nullable QuarantineState state(@Nullable String text) {
        return text == null
                ? null
                : QuarantineState.parse(text)
                        .orElseThrow(() -> Problems.badRequest("bad-state", "state is held, replayed or discarded."));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
