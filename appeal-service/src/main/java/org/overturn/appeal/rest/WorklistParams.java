package org.overturn.appeal.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Status;
import org.overturn.appeal.port.WorklistQuery;
import org.overturn.appeal.port.WorklistQuery.Sort;
import org.overturn.events.Category;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;

/// What may stand in the worklist's query string. Text, because JAX-RS answers 404 to a value that it cannot convert.
public class WorklistParams extends PageRequest {

    @QueryParam("status")
    @Parameter(description = "One or more of OPEN, PLANNED, SUBMITTED, DECIDED, RECOVERED, CLOSED; commas between them")
    @Nullable
    String status;

    @QueryParam("category")
    @Parameter(description = "Root cause, for instance PRIOR_AUTHORIZATION")
    @Nullable
    String category;

    @QueryParam("payer")
    @Parameter(description = "Id of the payer")
    @Nullable
    String payer;

    @QueryParam("assignee")
    @Parameter(description = "Subject of the user who works on it")
    @Nullable
    String assignee;

    @QueryParam("dueBefore")
    @Parameter(description = "Only items whose last day is before this day, such as 2026-12-31")
    @Nullable
    String dueBefore;

    @QueryParam("sort")
    @Parameter(description = "value (most expected cents first), due or opened; value when not given")
    @Nullable
    String sort;

    WorklistQuery query() {
        return new WorklistQuery(
                statuses(),
                read("category", category, Category::valueOf),
                payer,
                assignee,
                read("dueBefore", dueBefore, LocalDate::parse),
                sort == null ? Sort.VALUE : known(read("sort", sort.toUpperCase(Locale.ROOT), Sort::valueOf)),
                limit(),
                cursor());
    }

    private List<Status> statuses() {
        return status == null
                ? List.of()
                : Stream.of(status.split(","))
                        .map(it -> known(read("status", it, Status::valueOf)))
                        .distinct()
                        .toList();
    }

    private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badRequest(
                    "bad-" + name.toLowerCase(Locale.ROOT), name + " is none of the values it can have.");
        }
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a text that is there reads as a value");
        }
        return value;
    }
}
