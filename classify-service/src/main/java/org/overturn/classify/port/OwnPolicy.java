package org.overturn.classify.port;

import java.time.Instant;
import java.time.LocalDate;
import org.overturn.platform.rest.KeysetCursor;

/// A tenant's own version of the denial policy, as it is listed.
///
/// @param version its name
/// @param base the version beneath
/// @param effectiveFrom the day from which it is meant to be used
/// @param title one line
/// @param size how much is in it, with what is beneath
/// @param createdBy who brought it
/// @param createdAt when
public record OwnPolicy(
        String version,
        String base,
        LocalDate effectiveFrom,
        String title,
        PolicySize size,
        String createdBy,
        Instant createdAt) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(createdAt, version);
    }
}
