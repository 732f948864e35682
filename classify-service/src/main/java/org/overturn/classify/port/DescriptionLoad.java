package org.overturn.classify.port;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;

/// A tenant put the official words of a list in the place of those before, or took them away.
///
/// @param list the list
/// @param codes how many codes it had; zero where the words were taken away
/// @param source where the words are from, as the tenant says
/// @param published the edition's date, null where the tenant does not say
/// @param loadedAt since when they are shown
/// @param loadedBy who did it
public record DescriptionLoad(
        CodeList list, int codes, String source, @Nullable LocalDate published, Instant loadedAt, String loadedBy) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(loadedAt);
    }
}
