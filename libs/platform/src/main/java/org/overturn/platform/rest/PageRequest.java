package org.overturn.platform.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `?limit=` and `?cursor=` of a list: take it as `@BeanParam`. Text, because JAX-RS answers 404 to a number that is
/// none.
public class PageRequest {

    /// Items on a page when the client does not say.
    public static final int DEFAULT_LIMIT = 50;

    /// Most items on a page.
    public static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /// How many items, 1 to 200; a 400 problem for anything else.
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        }
        throw Problems.badRequest("bad-limit", "limit is a number from 1 to " + MAX_LIMIT + ".");
    }

    /// Where to go on, empty for the first page; a 400 problem when it is not one of ours.
    public Optional<KeysetCursor> cursor() {
        return Optional.ofNullable(cursor).map(KeysetCursor::decode);
    }
}
