package org.overturn.analytics.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Rate;
import org.overturn.analytics.core.Submissions;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Acknowledgments.Grouping;
import org.overturn.analytics.port.Acknowledgments.Summary;

/// Submitted claims of a window and of its groups. An end that the window leaves open is the first or last day with
/// data, null when there is none.
@Schema(name = "AcknowledgmentsAnswer")
public record AcknowledgmentsAnswer(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,
        @Nullable String groupBy,
        SubmissionsView totals,
        List<GroupView> groups) {

    static AcknowledgmentsAnswer of(Window window, LocalDate asOf, @Nullable Grouping grouping, Summary summary) {
        return new AcknowledgmentsAnswer(
                window.from() == null ? summary.firstDay() : window.from(),
                window.to() == null ? summary.lastDay() : window.to(),
                asOf,
                grouping == null ? null : grouping.name().toLowerCase(Locale.ROOT),
                SubmissionsView.of(summary.totals()),
                summary.groups().stream()
                        .map(group ->
                                new GroupView(group.key(), group.label(), SubmissionsView.of(group.submissions())))
                        .toList());
    }

    /// One group.
    @Schema(name = "AcknowledgmentsGroup")
    public record GroupView(String key, @Nullable String label, SubmissionsView metrics) {}

    /// The numbers, each rate with its numerator and denominator beside it; null when there is nothing to divide by.
    @Schema(name = "AcknowledgmentsMetrics")
    public record SubmissionsView(
            long submittedClaims,
            long rejectedClaims,
            long submittedCents,
            long rejectedCents,
            @Nullable BigDecimal cleanClaimRate,
            long cleanClaimRateNumerator,
            long cleanClaimRateDenominator,
            @Nullable BigDecimal rejectionRate,
            long rejectionRateNumerator,
            long rejectionRateDenominator) {

        static SubmissionsView of(Submissions sums) {
            Rate clean = sums.cleanClaimRate();
            Rate rejected = sums.rejectionRate();
            return new SubmissionsView(
                    sums.submittedClaims(),
                    sums.rejectedClaims(),
                    sums.submittedCents(),
                    sums.rejectedCents(),
                    clean.value(),
                    clean.numerator(),
                    clean.denominator(),
                    rejected.value(),
                    rejected.numerator(),
                    rejected.denominator());
        }
    }
}
