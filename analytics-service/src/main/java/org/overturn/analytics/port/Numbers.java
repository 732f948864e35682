package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.core.Reconciliation;
import org.overturn.analytics.core.Window;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// What people ask.
public interface Numbers {

    /// The sums of a window, and of each group when a grouping is given.
    Uni<Summary> summary(TenantId tenant, Window window, @Nullable Grouping grouping);

    /// The claims behind a number.
    Uni<Page<ClaimFact>> facts(TenantId tenant, FactQuery query);

    /// What was sealed against what is counted.
    Uni<Reconciliation> reconciliation(TenantId tenant);

    /// Counts the rollups anew from the facts.
    Uni<Recount> recount(TenantId tenant);

    /// Sums of a window.
    ///
    /// @param firstDay first day in the window with data, null when there is none
    /// @param lastDay last day in the window with data, null when there is none
    /// @param totals of everything counted
    /// @param groups by key, most denied cents first; by day, earliest first
    record Summary(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Measures totals, List<Group> groups) {

        public Summary {
            groups = List.copyOf(groups);
        }
    }

    /// Sums of one group.
    ///
    /// @param key which payer, category, …
    /// @param label its name, null where it has none
    /// @param measures its sums
    record Group(String key, @Nullable String label, Measures measures) {}

    /// Which claims are wanted.
    ///
    /// @param window days
    /// @param counted what the claims must count as
    /// @param grouping with `key`: only claims of that group
    /// @param key the group's key
    /// @param limit claims on the page
    /// @param after the last claim of the page before
    record FactQuery(
            Window window,
            Counted counted,
            @Nullable Grouping grouping,
            @Nullable String key,
            int limit,
            Optional<KeysetCursor> after) {}

    /// What a claim counts as: the numerators and denominators of the metrics.
    enum Counted {
        CLAIMS,
        DENIED_CLAIMS,
        SUSPECT_CLAIMS,
        PREVENTABLE_CLAIMS,
        RECOVERED_CLAIMS,
        FIRST_CLAIMS,
        INITIAL_DENIALS,
        FIRST_PASS_CLAIMS;

        /// Whether the claim counts on its first payment date, not on that of its current adjudication.
        public boolean byFirstPayment() {
            return switch (this) {
                case FIRST_CLAIMS, INITIAL_DENIALS, FIRST_PASS_CLAIMS -> true;
                case CLAIMS, DENIED_CLAIMS, SUSPECT_CLAIMS, PREVENTABLE_CLAIMS, RECOVERED_CLAIMS -> false;
            };
        }
    }

    /// The outcome of a recount.
    ///
    /// @param rollups rows compared
    /// @param differences rows that are not what the facts add up to; none, ever
    record Recount(long rollups, List<Difference> differences) {

        public Recount {
            differences = List.copyOf(differences);
        }
    }

    /// A rollup that is not what the facts add up to.
    record Difference(String dimension, LocalDate day, String key, Measures kept, Measures counted) {}
}
