package org.overturn.classify.store;

import org.jspecify.annotations.Nullable;
import org.overturn.events.Assessment;
import org.overturn.events.AssessmentSummary;
import org.overturn.events.Denial;
import org.overturn.events.Verdict;

/// Where a claim stands, as stored: what a new revision is told apart by and what it says of the one before.
///
/// @param fingerprint of the assessment's JSON
/// @param category root cause of the primary denial, null without one
/// @param previous the revision before, null for the first
record ClaimRow(
        ClaimRef ref,
        long revision,
        String fingerprint,
        String policyVersion,
        String payerId,
        Verdict verdict,
        @Nullable String category,
        long paidCents,
        long deniedCents,
        int round,
        @Nullable AssessmentSummary previous) {

    /// Whether the claim had no row before.
    boolean isFirst() {
        return revision == 1;
    }

    AssessmentSummary summary() {
        return new AssessmentSummary(revision, verdict, paidCents, deniedCents, round);
    }

    /// The next revision, or the same row when nothing has changed.
    static ClaimRow after(@Nullable ClaimRow before, Judged judged, String fingerprint) {
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return before;
        }
        Assessment now = judged.assessment();
        return new ClaimRow(
                judged.ref(),
                before == null ? 1 : before.revision + 1,
                fingerprint,
                now.policyVersion(),
                now.payer().id(),
                now.verdict(),
                category(now),
                now.paidCents(),
                now.deniedCents(),
                now.round(),
                before == null ? null : before.summary());
    }

    private static @Nullable String category(Assessment assessment) {
        return assessment.denials().stream()
                .filter(Denial::primary)
                .findFirst()
                .map(denial -> denial.category().name())
                .orElse(null);
    }
}
