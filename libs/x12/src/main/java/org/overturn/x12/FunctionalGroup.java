package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A GS.
///
/// @param index in the file, from zero
/// @param date GS04, eight digits
/// @param time GS05
/// @param controlNumber GS06
/// @param version GS08
/// Source: X12 005010X221A1, GS
public record FunctionalGroup(int index, String date, String time, String controlNumber, String version) {

    /// GS04 as a date, null where it cannot be read.
    public @Nullable LocalDate day() {
        return Numbers.date(date);
    }
}
