package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;

/// One file of a policy.
///
/// @param file its name
/// @param rows its rows, each with its line
record Table(String file, List<Row> rows) {

    static Table read(PolicySource source, String file, List<PolicyProblem> problems) {
        List<Row> rows = new ArrayList<>();
        try {
            String text = source.read(file).orElse(null);
            if (text == null) {
                problems.add(new PolicyProblem(file, 0, "", "the file is missing"));
                return new Table(file, rows);
            }
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                rows.add(new Row(file, row, problems));
            }
        } catch (CsvParseException e) {
            problems.add(new PolicyProblem(file, 0, "", "the file is no readable CSV: " + e.getMessage()));
        }
        return new Table(file, rows);
    }
}
