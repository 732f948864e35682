package org.overturn.classify.port;

import java.time.Instant;
import org.overturn.events.Assessment;

/// An assessment that held from some time on.
///
/// @param revision counted from one
/// @param assessedAt since when
/// @param assessment what the policy said
public record PastRevision(long revision, Instant assessedAt, Assessment assessment) {}
