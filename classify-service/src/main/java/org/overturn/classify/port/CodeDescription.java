package org.overturn.classify.port;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the owner of a list says of one of its codes.
///
/// @param code in upper case
/// @param text its words
/// @param start from when it holds, null where the list does not say
/// @param stop from when it must not be used any more, null where it may
/// @param modified when its words changed last, null where the list does not say
public record CodeDescription(
        String code,
        String text,
        @Nullable LocalDate start,
        @Nullable LocalDate stop,
        @Nullable LocalDate modified) {}
