package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.RemittanceProgress;
import org.overturn.analytics.core.TransactionProgress;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// Which remittances are wholly counted, and which are not.
public interface Progress {

    /// In the order of their ids.
    ///
    /// @param complete only those that are, or are not; null for all
    Uni<Page<RemittanceProgress>> remittances(
            TenantId tenant, @Nullable Boolean complete, Optional<KeysetCursor> after, int limit);

    /// One remittance with its transaction sets in the order of the file; empty when nothing of it was heard of.
    Uni<Optional<Detail>> remittance(TenantId tenant, String remittanceId);

    /// Over all tenants, for the metrics.
    Uni<Incomplete> incomplete();

    /// Tells ingest which transaction sets are complete and not confirmed yet, or were sealed again since, which is how
    /// ingest asks. After a crash in between they are told again.
    Uni<Void> confirm(Function<List<RemittanceConfirmed>, Uni<Void>> tell);

    /// A remittance and its transaction sets.
    record Detail(RemittanceProgress remittance, List<TransactionProgress> transactions) {

        public Detail {
            transactions = List.copyOf(transactions);
        }
    }

    /// Transaction sets that are not wholly counted.
    ///
    /// @param transactions how many
    /// @param oldest when the first of them was heard of, null when there are none
    record Incomplete(long transactions, @Nullable Instant oldest) {}
}
