package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Text of rows with a header, and back.
final class CsvText {

    /// What spreadsheets put before their text.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvText() {}

    /// The rows.
    ///
    /// @throws de.siegmar.fastcsv.reader.CsvParseException when they cannot be told apart
    static List<NamedCsvRecord> rows(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(plain(text))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the text ends within quotes, which swallow whatever follows.
    static boolean isOpen(String text) {
        return text.chars().filter(character -> character == '"').count() % 2 != 0;
    }

    /// The columns, also of a table without rows.
    static List<String> header(String text) {
        try (var reader = CsvReader.builder().ofCsvRecord(plain(text))) {
            return reader.stream().findFirst().map(row -> row.getFields()).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(List<String> header, List<SourceRow> rows) {
        return table(
                header,
                rows.stream()
                        .map(row -> header.stream()
                                .map(column -> row.cell(column).orElse(""))
                                .toList())
                        .toList());
    }

    static String table(List<String> header, List<List<String>> rows) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String plain(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
