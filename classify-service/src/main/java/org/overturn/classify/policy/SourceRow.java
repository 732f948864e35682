package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row as its author wrote it.
///
/// @param version the policy that the row is of; empty for the one that is read
/// @param record its cells
/// @param under the row in whose place it stands and whose cells it keeps where it has no such column, else null
/// @param columns of the table: what the row has no column for is blank
record SourceRow(
        String version, NamedCsvRecord record, @Nullable SourceRow under, List<String> columns) {

    static SourceRow of(NamedCsvRecord record) {
        return new SourceRow("", record, null, record.getHeader());
    }

    /// The same as a row of that policy, unless it is known to be of another one.
    SourceRow in(String policy) {
        return version.isEmpty() ? new SourceRow(policy, record, under, columns) : this;
    }

    /// The first cell of the table's row: what the row is about.
    String key() {
        return cell(columns.getFirst()).orElse("");
    }

    /// The cell, empty when the table has no such column.
    Optional<String> cell(String column) {
        return record.findField(column).or(() -> otherwise(column));
    }

    /// Whether it has a cell for each of its columns and no more.
    boolean isWhole() {
        return record.getFieldCount() == record.getHeader().size();
    }

    long line() {
        return record.getStartingLineNumber();
    }

    private Optional<String> otherwise(String column) {
        if (under != null) {
            return under.cell(column);
        }
        return columns.contains(column) ? Optional.of("") : Optional.empty();
    }
}
