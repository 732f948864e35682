package org.overturn.appeal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Closure;
import org.overturn.appeal.core.Decision;
import org.overturn.appeal.core.Edit;
import org.overturn.appeal.core.Move;
import org.overturn.appeal.core.Status;
import org.overturn.platform.rest.Problems;

/// What a person may change, as a JSON merge patch: a field that is absent stays as it is, `assignee: null` takes the
/// item off everybody's list. Read by hand, because a record cannot tell absent from null.
///
/// @param assignee subject of a user, at most 200 characters
/// @param status PLANNED, SUBMITTED, DECIDED (with `decision`), CLOSED (with `closure`) or OPEN
/// @param decision what the payer answered
/// @param closure why the work stops
/// @param note why, at most 2,000 characters; no identifiers of patients
@Schema(name = "WorkItemPatch")
record WorkItemPatch(
        @Nullable String assignee,
        @Nullable Status status,
        @Nullable Decision decision,
        @Nullable Closure closure,
        @Nullable String note) {

    private static final int MAX_ASSIGNEE_CHARS = 200;
    private static final int MAX_NOTE_CHARS = 2_000;
    private static final Set<String> FIELDS = Set.of("assignee", "status", "decision", "closure", "note");

    /// Reads the body; 400 when it is no patch, 422 when its parts do not go together.
    static Edit read(@Nullable JsonNode body) {
        if (body == null || !body.isObject() || body.isEmpty()) {
            throw Problems.badRequest("bad-patch", "The body is an object with at least one field to change.");
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw Problems.badRequest(
                        "unknown-field", "Fields that can change are " + String.join(", ", FIELDS) + ".");
            }
        }
        WorkItemPatch patch = new WorkItemPatch(
                text(body, "assignee", MAX_ASSIGNEE_CHARS),
                constant(body, "status", Status::valueOf),
                constant(body, "decision", Decision::valueOf),
                constant(body, "closure", Closure::valueOf),
                text(body, "note", MAX_NOTE_CHARS));
        return new Edit(
                body.has("assignee") ? new Edit.Assignment(patch.assignee()) : null, patch.move(), patch.note());
    }

    private @Nullable Move move() {
        if ((decision != null && status != Status.DECIDED) || (closure != null && status != Status.CLOSED)) {
            throw Problems.unprocessable(
                    "bad-change", "decision goes with status DECIDED, closure with status CLOSED.");
        }
        return switch (status) {
            case null -> null;
            case OPEN -> new Move.Reopen();
            case PLANNED -> new Move.Plan();
            case SUBMITTED -> new Move.Submit();
            case DECIDED -> new Move.Decide(with("decision", decision));
            case CLOSED -> new Move.Close(with("closure", closure));
            case RECOVERED ->
                throw Problems.unprocessable("recovered-by-remittance", "Only a remittance makes an item RECOVERED.");
        };
    }

    private static <T> T with(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.unprocessable("missing-" + field, "This status needs a " + field + ".");
        }
        return value;
    }

    private static @Nullable String text(JsonNode body, String field, int maxChars) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > maxChars) {
            throw Problems.badRequest("bad-" + field, field + " is a text of 1 to " + maxChars + " characters.");
        }
        return value.textValue();
    }

    private static <T> @Nullable T constant(JsonNode body, String field, Function<String, T> parse) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        try {
            return parse.apply(value.asText());
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("bad-" + field, field + " is none of the values it can have.");
        }
    }
}
