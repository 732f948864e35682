package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.platform.tenant.TenantId;

/// Which rules payers break, and how often.
public interface Compliance {

    /// Counts on the days of a window.
    Uni<List<Count>> counts(TenantId tenant, Window window);

    /// How often a payer broke a rule.
    ///
    /// @param payerId who
    /// @param payer its name, null where it has none
    /// @param rule which; empty for any, to count every claim once
    /// @param claims on how many claims
    /// @param remittances in how many transaction sets, for rules about those
    record Count(String payerId, @Nullable String payer, String rule, long claims, long remittances) {}
}
