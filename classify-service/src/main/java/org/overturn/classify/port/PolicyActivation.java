package org.overturn.classify.port;

import java.time.Instant;
import java.util.UUID;
import org.overturn.platform.rest.KeysetCursor;

/// A policy was made to hold.
///
/// @param activatedAt since when
/// @param version the policy
/// @param previousVersion the one that held before
/// @param runId the what-if run that showed the difference
/// @param activatedBy who said so
public record PolicyActivation(
        Instant activatedAt, String version, String previousVersion, UUID runId, String activatedBy) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(activatedAt);
    }
}
