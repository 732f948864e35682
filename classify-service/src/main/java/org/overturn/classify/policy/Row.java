package org.overturn.classify.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of a policy file. What cannot be read is noted as a problem with file and line, and reading goes on, so that
/// an author sees everything that is wrong at once.
final class Row {

    private final String file;
    private final SourceRow row;
    private final List<PolicyProblem> problems;

    Row(String file, SourceRow row, List<PolicyProblem> problems) {
        this.file = file;
        this.row = row;
        this.problems = problems;
    }

    /// The same problem as one of this row.
    PolicyProblem locate(PolicyProblem problem) {
        return new PolicyProblem(file, row.line(), problem.rule(), problem.reason(), row.version());
    }

    /// Whether the row is about this code, rule or key.
    boolean isAbout(String rule) {
        return row.key().equals(rule);
    }

    /// The cell, empty when it is blank.
    String text(String column) {
        return row.cell(column).map(String::strip).orElseGet(() -> {
            refuse("", "the column " + column + " is missing");
            return "";
        });
    }

    /// The cell, which must not be blank.
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse("", column + " is empty");
        }
        return text;
    }

    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    boolean flag(String column) {
        String text = text(column);
        if (!text.equals("Y") && !text.equals("N")) {
            refuse(text, column + " must be Y or N");
        }
        return text.equals("Y");
    }

    int number(String column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException e) {
            refuse(text(column), column + " must be a whole number");
            return 0;
        }
    }

    /// The parts of a cell, which a semicolon separates.
    List<String> list(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : text(column).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    Set<String> set(String column) {
        return new LinkedHashSet<>(list(column));
    }

    /// The cell as one of an enum's names, in lower case with `-` or `_`.
    <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String column) {
        String text = text(column);
        return text.isEmpty() ? null : parse(type, text, column);
    }

    /// The cell as one of an enum's names; it must not be blank.
    <E extends Enum<E>> E requiredOneOf(Class<E> type, String column, E otherwise) {
        required(column);
        return oneOf(type, column, otherwise);
    }

    /// The cell as a date, null where it is none.
    @Nullable
    LocalDate date(String column) {
        try {
            return LocalDate.parse(required(column));
        } catch (DateTimeParseException e) {
            refuse(text(column), column + " is no date");
            return null;
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String column, E otherwise) {
        E found = oneOf(type, column);
        return found == null ? otherwise : found;
    }

    <E extends Enum<E>> List<E> listOf(Class<E> type, String column) {
        List<E> all = new ArrayList<>();
        for (String part : list(column)) {
            E parsed = parse(type, part, column);
            if (parsed != null) {
                all.add(parsed);
            }
        }
        return all;
    }

    void refuse(String rule, String reason) {
        problems.add(new PolicyProblem(file, row.line(), rule, reason, row.version()));
    }

    private <E extends Enum<E>> @Nullable E parse(Class<E> type, String text, String column) {
        String name = Words.enumName(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refuse(text, column + " has no such value");
        return null;
    }
}
