package org.overturn.appeal.core;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Category;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// How likely a denial is to be paid after work: a table, versioned, with the source or assumption of every row. The
/// first row that fits decides, so special rows stand before general ones; a suspected denial has its own row.
///
/// @param version version of the table
/// @param rows in order of precedence
public record OverturnChances(String version, List<Row> rows) {

    /// One row of the table.
    ///
    /// @param id names the row in explanations
    /// @param category which denials; null for every category
    /// @param action with which next action; null for every action
    /// @param preventable how preventable; null for all
    /// @param suspected whether the row is for denials in disguise
    /// @param percent chance in percent, from 0 to 100
    /// @param basis source or assumption, one sentence
    public record Row(
            String id,
            @Nullable Category category,
            @Nullable NextAction action,
            @Nullable Preventable preventable,
            boolean suspected,
            int percent,
            String basis) {

        public Row {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("row " + id + ": a chance is 0 to 100 percent");
            }
            if (basis.isBlank()) {
                throw new IllegalArgumentException("row " + id + ": a chance names its source or assumption");
            }
        }

        boolean fits(DenialFacts denial) {
            return suspected == denial.suspected()
                    && (category == null || category == denial.category())
                    && (action == null || action == denial.action())
                    && (preventable == null || preventable == denial.preventable());
        }

        private boolean general() {
            return action == null && preventable == null;
        }
    }

    public OverturnChances {
        rows = List.copyOf(rows);
        Map<Category, Row> general = new EnumMap<>(Category.class);
        Set<Category> missing = EnumSet.allOf(Category.class);
        for (Row row : rows) {
            if (row.general() && !row.suspected() && row.category() != null) {
                Row other = general.putIfAbsent(row.category(), row);
                if (other != null) {
                    throw new IllegalArgumentException("rows " + other.id() + " and " + row.id() + " say the same");
                }
                missing.remove(row.category());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no chance for " + missing);
        }
        if (rows.stream().noneMatch(it -> it.suspected() && it.general() && it.category() == null)) {
            throw new IllegalArgumentException("no chance for suspected denials");
        }
    }

    /// The row that decides.
    public Row rowFor(DenialFacts denial) {
        return rows.stream().filter(it -> it.fits(denial)).findFirst().orElseThrow();
    }
}
