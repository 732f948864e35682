package org.overturn.classify.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyRun;

/// A run of a tenant's history under another policy, and how far it is.
record PolicyRunView(
        String runId,
        PolicyRun.Purpose purpose,
        String policyVersion,
        String baselineVersion,
        PolicyRun.State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        long claims,
        long doneClaims,
        long changedClaims) {

    static PolicyRunView of(PolicyRun run) {
        return new PolicyRunView(
                run.runId().toString(),
                run.purpose(),
                run.version(),
                run.baselineVersion(),
                run.state(),
                run.requestedBy(),
                run.requestedAt(),
                run.finishedAt(),
                run.cancelledBy(),
                run.cancelledAt(),
                run.claims(),
                run.doneClaims(),
                run.changedClaims());
    }
}
