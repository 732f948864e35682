package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Submissions;
import org.overturn.analytics.core.Window;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.platform.tenant.TenantId;

/// What became of claims before adjudication, apart from everything that is counted of denials.
public interface Acknowledgments {

    /// Counts these; one that was counted before changes nothing.
    Uni<Void> acknowledged(List<ClaimAcknowledged> batch);

    /// The sums of a window, and of each group when a grouping is given.
    Uni<Summary> summary(TenantId tenant, Window window, @Nullable Grouping grouping);

    /// How they can be broken down.
    enum Grouping {
        PAYER,
        DAY
    }

    /// Sums of a window.
    ///
    /// @param firstDay first day in the window with data, null when there is none
    /// @param lastDay last day in the window with data, null when there is none
    /// @param totals of everything
    /// @param groups by payer, most rejected claims first; by day, earliest first
    record Summary(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Submissions totals, List<Group> groups) {

        public Summary {
            groups = List.copyOf(groups);
        }
    }

    /// Sums of one group.
    ///
    /// @param key which payer or day
    /// @param label its name, null where it has none
    /// @param submissions its sums
    record Group(String key, @Nullable String label, Submissions submissions) {}
}
