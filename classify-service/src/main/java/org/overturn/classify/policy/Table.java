package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/// One file of a policy.
///
/// @param file its name
/// @param rows its rows, each with its line
record Table(String file, List<Row> rows) {

    static Table read(PolicySource policy, String file, List<PolicyProblem> problems) {
        List<Row> rows = new ArrayList<>();
        try {
            if (policy.read(file).isEmpty()) {
                problems.add(new PolicyProblem(file, 0, "", "the file is missing"));
            }
            for (SourceRow source : rows(policy, file)) {
                Row row = new Row(file, source, problems);
                if (!source.isWhole()) {
                    row.refuse("", "the row has not as many cells as the first line; a text with a comma needs quotes");
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            problems.add(new PolicyProblem(file, 0, "", "the file is no readable CSV: " + innermost(e)));
        }
        return new Table(file, rows);
    }

    private static List<SourceRow> rows(PolicySource source, String file) {
        return source instanceof AmendedSource amended
                ? amended.rows(file)
                : CsvText.rows(source.read(file).orElse("")).stream()
                        .map(SourceRow::of)
                        .toList();
    }

    /// The reader wraps what it says; it is the inner message that tells the line.
    private static String innermost(CsvParseException failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }
}
