package org.overturn.classify.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A policy with some rows changed. Every row stays its author's: what is wrong with one is told by the file and line
/// that its author knows, and rows of the policy beneath are told apart by its version.
///
/// @param base the policy beneath
/// @param amendments the changed rows
record AmendedSource(PolicySource base, PolicySource amendments) implements PolicySource {

    @Override
    public Optional<String> read(String file) {
        if (file.equals(PolicyFiles.HEAD)) {
            return amendments.read(file).or(() -> base.read(file));
        }
        return base.read(file)
                .map(text -> amendments.read(file).isEmpty() ? text : CsvText.of(CsvText.header(text), rows(file)));
    }

    /// The rows of a file: changed ones in the place of those with the same first cell, new ones before all others. Of
    /// a rule with several examples, or several amounts, all make way.
    List<SourceRow> rows(String file) {
        String own = amendments.read(file).orElse(null);
        if (file.equals(PolicyFiles.HEAD) && own != null) {
            return CsvText.rows(own).stream().map(SourceRow::of).toList();
        }
        List<SourceRow> beneath = beneath(file);
        return own == null ? beneath : merged(beneath, changed(file, own, beneath));
    }

    /// Notes files and columns that no policy has: what is misspelt would be passed over in silence.
    ///
    /// @param names of the files of the amendment
    void check(Set<String> names, List<PolicyProblem> problems) {
        for (String file : names) {
            String text = base.read(file).orElse(null);
            if (text == null || file.equals(PolicyFiles.HEAD)) {
                problems.add(new PolicyProblem(
                        file, 0, "", "a policy has no such file; it has " + String.join(", ", PolicyFiles.TABLES)));
            } else {
                checkColumns(file, CsvText.header(text), problems);
            }
        }
    }

    private void checkColumns(String file, List<String> columns, List<PolicyProblem> problems) {
        List<String> own;
        try {
            own = CsvText.header(amendments.read(file).orElse(""));
        } catch (CsvParseException unreadable) {
            return; // Said where the rows are read.
        }
        if (CsvText.isOpen(amendments.read(file).orElse(""))) {
            problems.add(new PolicyProblem(file, 0, "", "a quote is not closed"));
        }
        if (!own.contains(columns.getFirst())) {
            problems.add(new PolicyProblem(file, 1, "", "the column " + columns.getFirst() + " is missing"));
        }
        for (String column : own) {
            if (!columns.contains(column)) {
                problems.add(new PolicyProblem(
                        file, 1, "", "there is no column \"" + column + "\"; there are " + String.join(", ", columns)));
            }
        }
    }

    private List<SourceRow> beneath(String file) {
        List<SourceRow> rows = base instanceof AmendedSource amended
                ? amended.rows(file)
                : CsvText.rows(base.read(file).orElse("")).stream()
                        .map(SourceRow::of)
                        .toList();
        String version = version(base);
        return rows.stream().map(row -> row.in(version)).toList();
    }

    private Map<String, List<SourceRow>> changed(String file, String own, List<SourceRow> beneath) {
        List<String> columns = beneath.isEmpty()
                ? CsvText.header(base.read(file).orElse(""))
                : beneath.getFirst().columns();
        Map<String, SourceRow> known = new LinkedHashMap<>();
        if (!PolicyFiles.MANY_ROWS_A_KEY.contains(file)) {
            beneath.forEach(row -> known.put(row.key(), row));
        }
        Map<String, List<SourceRow>> changed = new LinkedHashMap<>();
        CsvText.rows(own).forEach(record -> {
            String key = record.findField(columns.getFirst()).orElse("");
            @Nullable SourceRow under = known.get(key);
            changed.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new SourceRow("", record, under, columns));
        });
        return changed;
    }

    private static List<SourceRow> merged(List<SourceRow> beneath, Map<String, List<SourceRow>> changed) {
        Set<String> known =
                Set.copyOf(beneath.stream().map(SourceRow::key).distinct().toList());
        List<SourceRow> rows = new ArrayList<>(beneath.size() + changed.size());
        changed.forEach((key, own) -> {
            if (!known.contains(key)) {
                rows.addAll(own);
            }
        });
        for (SourceRow row : beneath) {
            List<SourceRow> own = changed.get(row.key());
            if (own == null) {
                rows.add(row);
            } else {
                rows.addAll(own);
                changed.put(row.key(), List.of());
            }
        }
        return rows;
    }

    private static String version(PolicySource source) {
        return CsvText.rows(source.read(PolicyFiles.HEAD).orElse("")).stream()
                .findFirst()
                .flatMap(row -> row.findField("version"))
                .orElse("");
    }
}
