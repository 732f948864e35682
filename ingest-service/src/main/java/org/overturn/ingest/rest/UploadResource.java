package org.overturn.ingest.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.port.BodyCut;
import org.overturn.ingest.port.Delivery;
import org.overturn.ingest.port.Door;
import org.overturn.ingest.port.Intake;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// Takes files in.
@Path("/v1/remittances")
@Produces(MediaType.APPLICATION_JSON)
class UploadResource {

    private final Door door;
    private final Intake intake;
    private final CurrentTenant tenant;
    private final UploadRules rules;
    private final Answers answers;
    private final CurrentVertxRequest request;

    UploadResource(
            Door door,
            Intake intake,
            CurrentTenant tenant,
            UploadRules rules,
            Answers answers,
            CurrentVertxRequest request) {
        this.door = door;
        this.intake = intake;
        this.tenant = tenant;
        this.rules = rules;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"feed", "operator"})
    @Operation(
            summary =
                    "Sends one file, 835 or 277CA as its content says; 202 means that it is stored and will be published")
    public Uni<Response> upload(@Context HttpHeaders headers, @Context UriInfo uri, @Nullable InputStream body) {
        Delivery delivery = rules.delivery(tenant, headers, uri, body == null ? InputStream.nullInputStream() : body);
        return switch (door.enter(delivery.tenant())) {
            case Door.Entry.TooOften(var retryAfter) -> throw Problems.tooManyRequests(retryAfter);
            case Door.Entry.Full(var retryAfter) ->
                throw Problems.unavailable("busy", "There is no room for another file at the moment.", retryAfter);
            case Door.Entry.Open(var leave) -> received(delivery, leave);
        };
    }

    private Uni<Response> received(Delivery delivery, Runnable leave) {
        try {
            return intake.receive(delivery).map(answers::of).onTermination().invoke(leave);
        } catch (BodyCut e) {
            leave.run();
            hangUpAfterTheAnswer();
            throw e;
        } catch (RuntimeException e) {
            leave.run();
            throw e;
        }
    }

    /// Of a body that was given up the rest may still come, for days.
    private void hangUpAfterTheAnswer() {
        RoutingContext routing = request.getCurrent();
        routing.addEndHandler(answered -> routing.request().connection().close());
    }
}
