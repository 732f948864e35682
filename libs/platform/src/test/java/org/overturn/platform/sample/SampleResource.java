package org.overturn.platform.sample;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// The sample's door.
@Path("/v1/notes")
public class SampleResource {

    private final CurrentTenant tenant;
    private final Notes notes;
    private final Database database;

    SampleResource(CurrentTenant tenant, Notes notes, Database database) {
        this.tenant = tenant;
        this.notes = notes;
        this.database = database;
    }

    /// What a client sends.
    public record NewNote(long id, @NotBlank String body) {}

    /// A finding as services have them.
    public record Finding(String code, int position) {}

    @GET
    @RolesAllowed("specialist")
    public Uni<Page<String>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return notes.all(tenant.id())
                .map(all -> all.stream().filter(note -> note.id() > after).toList())
                .map(rest ->
                        Page.of(rest, limit, note -> KeysetCursor.of(note.id())).map(Notes.Note::body));
    }

    @POST
    @RolesAllowed("specialist")
    public Uni<Integer> add(@NotNull @Valid NewNote note) {
        return notes.add(tenant.id(), List.of(new Notes.Note(tenant.id().value(), note.id(), note.body())));
    }

    @GET
    @Path("unannotated")
    public String forgotten() {
        return "nobody gets here";
    }

    @GET
    @Path("who")
    @RolesAllowed("specialist")
    public String who() {
        return tenant.id() + " " + tenant.user();
    }

    @GET
    @Path("fail/{how}")
    @RolesAllowed("specialist")
    public Uni<String> fail(@PathParam("how") String how) {
        return switch (how) {
            case "bug" -> throw new IllegalStateException("SECRET of the bug");
            case "outage" ->
                database.inTenant(
                        tenant.id(),
                        session -> session.createNativeQuery(
                                        "select cast(pg_terminate_backend(pg_backend_pid()) as text)", String.class)
                                .getSingleResult());
            case "findings" ->
                Uni.createFrom()
                        .failure(Problems.unprocessable("unreadable", "Not readable.", List.of(new Finding("x", 7))));
            case "busy" -> throw Problems.tooManyRequests(Duration.ofSeconds(90));
            default -> throw Problems.notFound();
        };
    }
}
