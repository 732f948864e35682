package org.overturn.classify.core.timeline;

import org.jspecify.annotations.Nullable;

/// One adjudication's place in its claim's history.
///
/// @param eventId the adjudication
/// @param role what it is
/// @param relatedEventId for a reversal what it takes back, for something voided what took it back, for a
///     duplicate what it repeats, else null
public record TimelineEntry(
        String eventId, Role role, @Nullable String relatedEventId) {}
