package org.overturn.classify.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.CodeDescription;

/// A code list as CSV: `code` and `description`, and if it has them the dates of start, stop and last change; other
/// columns are passed over. What cannot be read is noted with its line, and reading goes on.
final class DescriptionFile {

    /// Ten times the longest list.
    static final int MOST_ROWS = 20_000;

    private static final int MOST_FAULTS = 100;
    private static final int MOST_TEXT_CHARS = 4_000;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendOptional(DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT))
            .appendOptional(DateTimeFormatter.BASIC_ISO_DATE)
            .toFormatter(Locale.ROOT);

    private final Map<DescriptionColumn, Integer> columns = new EnumMap<>(DescriptionColumn.class);
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final List<CodeDescription> descriptions = new ArrayList<>();
    private final List<DescriptionFault> faults = new ArrayList<>();
    private boolean headed;
    private int width;
    private long lastLine;

    private DescriptionFile() {}

    static DescriptionFile read(String text) {
        DescriptionFile file = new DescriptionFile();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            for (CsvRecord row : reader) {
                if (file.goesOn()) {
                    file.row(row);
                }
            }
        } catch (CsvParseException unreadable) {
            file.fault(file.lastLine + 1, "the row is no readable CSV");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.chars().filter(character -> character == '"').count() % 2 != 0) {
            file.fault(file.lastLine, "a quote is not closed: it swallows whatever follows");
        }
        if (file.faults.isEmpty() && file.descriptions.isEmpty()) {
            file.fault(1, "there is no code");
        }
        return file;
    }

    List<CodeDescription> descriptions() {
        return descriptions;
    }

    /// What is wrong; empty when all of it can be used.
    List<DescriptionFault> faults() {
        return faults;
    }

    private boolean goesOn() {
        return faults.size() < MOST_FAULTS && descriptions.size() <= MOST_ROWS;
    }

    private void row(CsvRecord row) {
        lastLine = row.getStartingLineNumber();
        if (!headed) {
            headed = true;
            header(row);
        } else if (columns.containsKey(DescriptionColumn.CODE) && columns.containsKey(DescriptionColumn.DESCRIPTION)) {
            description(row, lastLine);
        }
    }

    private void header(CsvRecord row) {
        width = row.getFieldCount();
        for (int i = 0; i < row.getFieldCount(); i++) {
            int at = i;
            DescriptionColumn.of(row.getField(i)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) {
                    fault(1, "two columns could be " + name(column));
                }
            });
        }
        for (DescriptionColumn needed : List.of(DescriptionColumn.CODE, DescriptionColumn.DESCRIPTION)) {
            if (!columns.containsKey(needed)) {
                fault(1, "the column " + name(needed) + " is missing; the first line names the columns");
            }
        }
    }

    private void description(CsvRecord row, long line) {
        if (row.getFieldCount() > width) {
            fault(line, "the row has more cells than the first line; a text with a comma needs quotes");
        }
        String code = cell(row, DescriptionColumn.CODE).toUpperCase(Locale.ROOT);
        String text = cell(row, DescriptionColumn.DESCRIPTION);
        Long before = lines.putIfAbsent(code, line);
        if (!CODE.matcher(code).matches()) {
            fault(line, "the code is not 1 to 8 letters and digits");
        } else if (before != null) {
            fault(line, "the code " + code + " stands on line " + before + " already");
        }
        if (text.isEmpty()) {
            fault(line, "the description is empty");
        } else if (text.length() > MOST_TEXT_CHARS) {
            fault(line, "the description is longer than " + MOST_TEXT_CHARS + " characters");
        } else if (CONTROL.matcher(text).find()) {
            fault(line, "the description has control characters");
        }
        descriptions.add(new CodeDescription(
                code,
                text,
                date(row, line, DescriptionColumn.START),
                date(row, line, DescriptionColumn.STOP),
                date(row, line, DescriptionColumn.MODIFIED)));
        if (descriptions.size() > MOST_ROWS) {
            fault(line, "there are more than " + MOST_ROWS + " codes");
        }
    }

    private @Nullable LocalDate date(CsvRecord row, long line, DescriptionColumn column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException noDate) {
            fault(line, name(column) + " is no date such as 2026-07-01 or 7/1/2026");
            return null;
        }
    }

    private String cell(CsvRecord row, DescriptionColumn column) {
        int at = columns.getOrDefault(column, -1);
        return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private void fault(long line, String message) {
        faults.add(new DescriptionFault(line, message));
    }

    private static String name(DescriptionColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
