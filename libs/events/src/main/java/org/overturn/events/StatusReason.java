package org.overturn.events;

import org.jspecify.annotations.Nullable;

/// One reason of a claim status, by its numbers alone.
///
/// @param category claim status category, for instance `A7`
/// @param status claim status, a number
/// @param entity whom it is about, for instance `85`, null where not given
/// @param line number of the service line among those named, from one; null for the claim as a whole
/// @param segment ordinal of the STC segment in the file
/// Source: X12 005010X214, STC01, STC10, STC11
public record StatusReason(
        String category,
        String status,
        @Nullable String entity,
        @Nullable Integer line,
        long segment) {}
