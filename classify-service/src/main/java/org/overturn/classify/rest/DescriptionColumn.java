package org.overturn.classify.rest;

import java.util.Locale;
import java.util.Optional;

/// Columns of a published code list.
enum DescriptionColumn {
    CODE,
    DESCRIPTION,
    START,
    STOP,
    MODIFIED;

    /// The column with that heading, by the names that publishers give it and however they write them: `Last Modified`,
    /// `last_modified`.
    static Optional<DescriptionColumn> of(String heading) {
        return switch (heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
            case "code", "carc", "rarc", "clp02" -> Optional.of(CODE);
            case "description", "text", "definition" -> Optional.of(DESCRIPTION);
            case "start", "startdate", "effective", "effectivedate" -> Optional.of(START);
            case "stop", "stopdate", "end", "enddate", "deactivationdate" -> Optional.of(STOP);
            case "modified", "modifieddate", "lastmodified", "lastmodifieddate" -> Optional.of(MODIFIED);
            default -> Optional.empty();
        };
    }
}
