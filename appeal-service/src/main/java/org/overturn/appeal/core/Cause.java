package org.overturn.appeal.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who changes an item, when, and what they say.
///
/// @param actor the user's subject, or [HistoryEntry#ENGINE]
/// @param revision the claim's revision that the item then rests on
/// @param at when
/// @param note what the person said, null when nothing
record Cause(
        String actor, long revision, Instant at, @Nullable String note) {}
