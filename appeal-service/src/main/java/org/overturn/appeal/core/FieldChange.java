package org.overturn.appeal.core;

import org.jspecify.annotations.Nullable;

/// One field of a work item that a change gave another value.
///
/// @param field name as in the API
/// @param from value before, null where there was none
/// @param to value after, null where there is none
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {}
