package org.overturn.platform.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Rows of a batch as one array parameter per column, for statements such as
/// `insert into fact (…) select … from unnest(…) as r (…)`: one statement and one round trip for a whole batch.
///
/// The parameters are named after the columns. A statement with further parameters names them differently.
public final class UnnestRows<R> {

    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();
    private final Map<String, byte[]> blobs = new LinkedHashMap<>();

    private UnnestRows(List<R> rows) {
        this.rows = rows;
    }

    /// Rows in the order in which they are given.
    public static <R> UnnestRows<R> of(List<R> rows) {
        return new UnnestRows<>(rows);
    }

    /// A `text` column; also for `char`, enums by name and whatever is cast from text.
    public UnnestRows<R> text(String name, Cell<R, String> value) {
        return add(name, "text", value, String[]::new);
    }

    /// A `jsonb` column from JSON text.
    public UnnestRows<R> jsonb(String name, Cell<R, String> value) {
        return add(name, "jsonb", "text", value, String[]::new);
    }

    /// A `bigint` column: cents, offsets, counts.
    public UnnestRows<R> bigint(String name, Cell<R, Long> value) {
        return add(name, "bigint", value, Long[]::new);
    }

    /// An `integer` column.
    public UnnestRows<R> integer(String name, Cell<R, Integer> value) {
        return add(name, "integer", value, Integer[]::new);
    }

    /// A `boolean` column.
    public UnnestRows<R> bool(String name, Cell<R, Boolean> value) {
        return add(name, "boolean", value, Boolean[]::new);
    }

    /// A `date` column.
    public UnnestRows<R> date(String name, Cell<R, LocalDate> value) {
        return add(name, "date", value, LocalDate[]::new);
    }

    /// A `timestamptz` column.
    public UnnestRows<R> timestamp(String name, Cell<R, Instant> value) {
        return add(name, "timestamptz", "text", row -> text(value.of(row)), String[]::new);
    }

    /// A `uuid` column.
    public UnnestRows<R> uuid(String name, Cell<R, UUID> value) {
        return add(name, "uuid", value, UUID[]::new);
    }

    /// A `bytea` column for small values: they travel end to end in one parameter, with arrays of where each begins and
    /// how long it is, since the driver takes no array of bytes. Bind a large one as a parameter of its own.
    public UnnestRows<R> bytea(String name, Cell<R, byte[]> value) {
        Slices slices = Slices.of(rows, value);
        blobs.put(name, slices.bytes());
        cells.add(new Cells(name + "_from", bound(name + "_from", "integer"), slices.from()));
        cells.add(new Cells(name + "_length", bound(name + "_length", "integer"), slices.length()));
        columns.add(new Column(
                name, "substring(cast(:%1$s as bytea) from cells.%1$s_from for cells.%1$s_length)".formatted(name)));
        return this;
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The column names, comma-separated: `tenant_id, claim_key`.
    public String columns() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /// The table expression: `unnest(…) as alias (tenant_id, claim_key)`.
    public String fragment(String alias) {
        String unnest = cells.stream().map(Cells::cast).collect(Collectors.joining(", ", "unnest(", ")"));
        String named = " as " + alias + " (" + columns() + ")";
        if (blobs.isEmpty()) {
            return unnest + named;
        }
        return columns.stream().map(Column::expression).collect(Collectors.joining(", ", "(select ", " from "))
                + unnest
                + cells.stream().map(Cells::name).collect(Collectors.joining(", ", " as cells (", "))"))
                + named;
    }

    /// Binds the arrays.
    public <Q extends Mutiny.AbstractQuery> Q bind(Q query) {
        cells.forEach(one -> query.setParameter(one.name(), one.values()));
        blobs.forEach(query::setParameter);
        return query;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private <V> UnnestRows<R> add(String name, String type, Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        return add(name, type, type, value, array);
    }

    private <V> UnnestRows<R> add(
            String name, String type, String boundAs, Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        String bound = bound(name, boundAs);
        String cast = type.equals(boundAs) ? bound : "cast(" + bound + " as " + type + "[])";
        cells.add(new Cells(name, cast, values(value, array)));
        columns.add(new Column(name, "cells." + name));
        return this;
    }

    private static String bound(String name, String type) {
        return "cast(:" + name + " as " + type + "[])";
    }

    private <V> @Nullable V[] values(Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        @Nullable V[] values = array.apply(rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.of(rows.get(i));
        }
        return values;
    }

    /// One value of a row, or null for SQL's null.
    @FunctionalInterface
    public interface Cell<R, V> {
        /// The value.
        @Nullable
        V of(R row);
    }

    private record Column(String name, String expression) {}

    private record Cells(String name, String cast, Object values) {}
}
