package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One file of a policy with some of its rows changed. Examples are many for one rule: those of the amendment take the
/// place of all that the rule had.
final class Amendment {

    private Amendment() {}

    static String of(String base, String amendment) {
        List<NamedCsvRecord> old = records(base);
        Map<String, List<NamedCsvRecord>> changed = new LinkedHashMap<>();
        for (NamedCsvRecord row : records(amendment)) {
            changed.computeIfAbsent(row.getField(0), key -> new ArrayList<>(1)).add(row);
        }
        List<String> header = old.isEmpty()
                ? List.of(base.lines().findFirst().orElse("").split(",", -1))
                : old.getFirst().getHeader();
        List<List<String>> rows = new ArrayList<>(old.size() + changed.size());
        List<String> known = old.stream().map(row -> row.getField(0)).toList();
        changed.forEach((key, own) -> {
            if (!known.contains(key)) {
                own.forEach(row -> rows.add(cells(row, header)));
            }
        });
        for (NamedCsvRecord row : old) {
            if (!changed.containsKey(row.getField(0))) {
                rows.add(cells(row, header));
            } else {
                changed.put(row.getField(0), take(changed, row.getField(0), header, rows));
            }
        }
        return text(header, rows);
    }

    /// Adds the changed rows once, in the place of the first old one.
    private static List<NamedCsvRecord> take(
            Map<String, List<NamedCsvRecord>> changed, String key, List<String> header, List<List<String>> rows) {
        for (NamedCsvRecord row : changed.getOrDefault(key, List.of())) {
            rows.add(cells(row, header));
        }
        return List.of();
    }

    private static List<String> cells(NamedCsvRecord row, List<String> header) {
        return header.stream().map(column -> row.findField(column).orElse("")).toList();
    }

    private static List<NamedCsvRecord> records(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<String> header, List<List<String>> rows) {
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
}
