package org.overturn.platform.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param items at most as many as asked for
/// @param nextCursor give it back as `?cursor=` for the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /// A page from one row more than asked for: that row only tells that there is a next page.
    ///
    /// @param rows up to `limit + 1` rows in the order of the list
    /// @param limit how many were asked for
    /// @param keyOf the sort key of the last row on the page
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, KeysetCursor> keyOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, keyOf.apply(items.getLast()).encode());
    }

    /// The same page with other items.
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), nextCursor);
    }
}
