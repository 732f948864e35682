package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.DifferenceSummary;
import org.overturn.classify.port.DifferenceSummary.Group;
import org.overturn.classify.port.DifferenceSummary.Sum;
import org.overturn.classify.port.PolicyRun;

/// What a what-if run has found, in sums.
record SummaryView(
        PolicyRunView run,
        long changedClaims,
        long deniedBeforeCents,
        long deniedAfterCents,
        List<ByPayer> byPayer,
        List<Change> byVerdict,
        List<Change> byCategory) {

    static SummaryView of(PolicyRun run, DifferenceSummary sums) {
        Sum total = sums.total();
        return new SummaryView(
                PolicyRunView.of(run),
                total.claims(),
                total.deniedBeforeCents(),
                total.deniedAfterCents(),
                sums.byPayer().stream().map(ByPayer::of).toList(),
                sums.byVerdict().stream().map(Change::of).toList(),
                sums.byCategory().stream().map(Change::of).toList());
    }

    /// Changed claims of a payer.
    record ByPayer(String payerId, long claims, long deniedBeforeCents, long deniedAfterCents) {
        static ByPayer of(Group group) {
            Sum sum = group.sum();
            return new ByPayer(group.before(), sum.claims(), sum.deniedBeforeCents(), sum.deniedAfterCents());
        }
    }

    /// Claims that go from one verdict or category to another, null where there is none.
    record Change(
            @Nullable String before,
            @Nullable String after,
            long claims,
            long deniedBeforeCents,
            long deniedAfterCents) {
        static Change of(Group group) {
            Sum sum = group.sum();
            return new Change(
                    DifferenceView.emptyToNull(group.before()),
                    DifferenceView.emptyToNull(group.after()),
                    sum.claims(),
                    sum.deniedBeforeCents(),
                    sum.deniedAfterCents());
        }
    }
}
