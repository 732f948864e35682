package org.overturn.classify.port;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;

/// A tenant's whole history under another policy.
///
/// @param runId its id
/// @param purpose to see the difference, or to make it hold
/// @param version the policy
/// @param baselineVersion the policy that held when the run was asked for
/// @param state how far it is
/// @param requestedBy who asked
/// @param requestedAt when
/// @param finishedAt when the last claim was done, null until then
/// @param cancelledBy who called it off, null unless somebody did
/// @param cancelledAt when
/// @param claims how many claims there were when the run was asked for
/// @param doneClaims how many are done
/// @param changedClaims how many of them came out differently; counted by what-if runs only
public record PolicyRun(
        UUID runId,
        Purpose purpose,
        String version,
        String baselineVersion,
        State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        long claims,
        long doneClaims,
        long changedClaims) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(requestedAt, runId);
    }

    /// What a run is for.
    public enum Purpose {
        WHAT_IF,
        REASSESSMENT
    }

    /// How far a run is.
    public enum State {
        RUNNING,
        DONE,
        /// A what-if run whose policy was made to hold.
        PROMOTED,
        /// A what-if run that was called off; what it had found till then stays.
        CANCELLED
    }
}
