package org.overturn.appeal.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.events.Category;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// Reads `overturn/overturn-chances.csv`. A table that is incomplete or ambiguous stops the start.
public final class ChancesTable {

    /// Version of the table, raised with every change of a row.
    static final String VERSION = "2026.1";

    private ChancesTable() {}

    /// Reads the table that ships with the service.
    public static OverturnChances load() {
        try (InputStream in = ChancesTable.class.getResourceAsStream("/overturn/overturn-chances.csv")) {
            if (in == null) {
                throw new IllegalStateException("the table of overturn chances is missing from the jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of overturn chances cannot be read", e);
        }
    }

    private static OverturnChances read(InputStream in) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<OverturnChances.Row> rows = csv.stream().map(ChancesTable::row).toList();
            return new OverturnChances(VERSION, rows);
        }
    }

    private static OverturnChances.Row row(NamedCsvRecord line) {
        return new OverturnChances.Row(
                line.getField("id"),
                optional(line, "category", Category::valueOf),
                optional(line, "action", NextAction::valueOf),
                optional(line, "preventable", Preventable::valueOf),
                Boolean.parseBoolean(line.getField("suspected")),
                Integer.parseInt(line.getField("percent")),
                line.getField("basis"));
    }

    private static <T extends Enum<T>> @Nullable T optional(
            NamedCsvRecord line, String column, Function<String, T> parse) {
        String text = line.getField(column);
        return text.isEmpty() ? null : parse.apply(text);
    }
}
