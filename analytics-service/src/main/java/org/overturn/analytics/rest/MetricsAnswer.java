package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.core.Metrics;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Numbers.Group;
import org.overturn.analytics.port.Numbers.Summary;

/// Metrics of a window and of its groups. An end that the window leaves open is the first or last day with data, null
/// when there is none.
@Schema(name = "MetricsAnswer")
public record MetricsAnswer(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate asOf,
        @Nullable String groupBy,
        Basis basis,
        MetricsView totals,
        List<GroupView> groups) {

    /// On which day a claim counts.
    @Schema(name = "MetricsBasis")
    public record Basis(List<String> paymentDate, List<String> firstPaymentDate) {

        private static final Basis OF_ALL = new Basis(
                List.of(
                        "claims",
                        "deniedClaims",
                        "denialRate",
                        "suspectClaims",
                        "chargeCents",
                        "paidCents",
                        "deniedCents",
                        "deniedDollarRate",
                        "recoveredCents",
                        "preventableShare"),
                List.of("firstClaims", "initialDenials", "initialDenialRate", "firstPassRate"));
    }

    /// One group.
    @Schema(name = "MetricsGroup")
    public record GroupView(String key, @Nullable String label, MetricsView metrics) {}

    static MetricsAnswer of(Window window, LocalDate asOf, @Nullable Grouping grouping, Summary summary) {
        return new MetricsAnswer(
                firstSet(window.from(), summary.firstDay()),
                firstSet(window.to(), summary.lastDay()),
                asOf,
                grouping == null ? null : grouping.name().toLowerCase(Locale.ROOT),
                Basis.OF_ALL,
                MetricsView.of(Metrics.of(summary.totals())),
                summary.groups().stream()
                        .map(it -> view(it, grouping, summary.totals()))
                        .toList());
    }

    private static GroupView view(Group group, @Nullable Grouping grouping, Measures totals) {
        boolean share = grouping != null && grouping.dimension().ofDenials();
        Metrics metrics = new Metrics(group.measures(), share ? totals : group.measures());
        return new GroupView(group.key(), group.label(), MetricsView.of(metrics));
    }

    private static @Nullable LocalDate firstSet(@Nullable LocalDate bound, @Nullable LocalDate data) {
        return bound == null ? data : bound;
    }
}
