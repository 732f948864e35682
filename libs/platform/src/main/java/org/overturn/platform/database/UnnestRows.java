package org.overturn.platform.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    /// A `bytea` column for small values: they travel as hexadecimal text, since the driver takes no array of bytes.
    /// Bind a large one as a parameter of its own.
    public UnnestRows<R> bytea(String name, Cell<R, byte[]> value) {
        return add(name, "bytea", "text", row -> hex(value.of(row)), String[]::new);
    }

    /// The column names, comma-separated: `tenant_id, claim_key`.
    public String columns() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /// The table expression: `unnest(…) as alias (tenant_id, claim_key)`.
    public String fragment(String alias) {
        return columns.stream().map(Column::cast).collect(Collectors.joining(", ", "unnest(", ")")) + " as " + alias
                + " (" + columns() + ")";
    }

    /// Binds the arrays.
    public <Q extends Mutiny.AbstractQuery> Q bind(Q query) {
        columns.forEach(column -> query.setParameter(column.name(), column.values()));
        return query;
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private <V> UnnestRows<R> add(String name, String type, Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        return add(name, type, type, value, array);
    }

    private <V> UnnestRows<R> add(
            String name, String type, String boundAs, Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        String bound = "cast(:" + name + " as " + boundAs + "[])";
        String cast = type.equals(boundAs) ? bound : "cast(" + bound + " as " + type + "[])";
        columns.add(new Column(name, cast, cells(value, array)));
        return this;
    }

    private <V> @Nullable V[] cells(Cell<R, V> value, IntFunction<@Nullable V[]> array) {
        @Nullable V[] cells = array.apply(rows.size());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = value.of(rows.get(i));
        }
        return cells;
    }

    /// One value of a row, or null for SQL's null.
    @FunctionalInterface
    public interface Cell<R, V> {
        /// The value.
        @Nullable
        V of(R row);
    }

    private record Column(String name, String cast, Object values) {}
}
