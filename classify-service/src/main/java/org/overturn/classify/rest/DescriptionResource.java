package org.overturn.classify.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.CodeDescriptions;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.DescriptionLoad;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// Official words of codes, which are not ours to bring along: a tenant loads them under its own licence.
@Path("/v1/codes/{list}/descriptions")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Codes")
class DescriptionResource {

    private final CurrentTenant tenant;
    private final CodeDescriptions descriptions;
    private final int maxBytes;

    DescriptionResource(CurrentTenant tenant, CodeDescriptions descriptions, ClassifyConfig config) {
        this.tenant = tenant;
        this.descriptions = descriptions;
        this.maxBytes = config.descriptions().maxBytes();
    }

    @PUT
    @Blocking
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Loads the official words of a code list (carc, rarc, clp02) in the place of all before",
            description =
                    "CSV in UTF-8 whose first line names its columns: code and description, and if you like start,"
                            + " stop and last modified (dates). Other columns are passed over. Only this tenant sees the"
                            + " words, beside our own; no decision depends on them.")
    @APIResponse(responseCode = "413", description = "Larger than accepted")
    @APIResponse(responseCode = "422", description = "Not such a file: findings name the lines; nothing has changed")
    public Uni<DescriptionLoadView> load(
            @PathParam("list") String list,
            @Parameter(description = "Where the words are from: publisher, edition, licence")
                    @QueryParam("source")
                    @NotBlank
                    @Size(max = 200)
                    String source,
            @Parameter(description = "Date of the edition") @QueryParam("published") @Nullable String published,
            InputStream body)
            throws IOException {
        CodeList target = list(list);
        LocalDate edition = date(published);
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        DescriptionFile file = DescriptionFile.read(Utf8.text(bytes));
        if (!file.faults().isEmpty()) {
            throw Problems.unprocessable(
                    "unreadable-descriptions", "The code list cannot be read; nothing has changed.", file.faults());
        }
        return descriptions
                .replace(tenant.id(), target, source.strip(), edition, file.descriptions(), tenant.user())
                .map(DescriptionLoadView::of);
    }

    @DELETE
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Takes the official words of a code list away, for instance when the licence ends")
    public Uni<DescriptionLoadView> remove(@PathParam("list") String list) {
        return descriptions
                .replace(tenant.id(), list(list), "taken away", null, List.of(), tenant.user())
                .map(DescriptionLoadView::of);
    }

    @GET
    @Operation(summary = "What was loaded of a code list when and by whom, the last first: that one is shown")
    public Uni<Page<DescriptionLoadView>> loads(@PathParam("list") String list, @BeanParam PageRequest page) {
        return descriptions
                .loads(tenant.id(), list(list), page.cursor().orElse(null), page.limit() + 1)
                .map(rows ->
                        Page.of(rows, page.limit(), DescriptionLoad::cursor).map(DescriptionLoadView::of));
    }

    private static CodeList list(String name) {
        return Stream.of(CodeList.values())
                .filter(list -> list.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw Problems.badRequest("bad-request", "published is no date such as 2026-07-01.");
        }
    }
}
