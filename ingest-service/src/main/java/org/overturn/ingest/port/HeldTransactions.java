package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Transaction sets that wait for an operator.
public interface HeldTransactions {

    /// Those that wait, newest first.
    ///
    /// @return one more than asked for when there are more
    Uni<List<Held>> list(TenantId tenant, Optional<KeysetCursor> after, int limit);

    /// Has one published after all.
    Uni<Settlement> release(TenantId tenant, UUID quarantineId, String operator);

    /// Decides that one is not to be used.
    Uni<Settlement> discard(TenantId tenant, UUID quarantineId, String operator);

    /// How many wait, over all tenants.
    Uni<Depth> depth();

    /// What waits, over all tenants.
    ///
    /// @param transactions how many
    /// @param oldest since when the first of them waits, null when there are none
    record Depth(long transactions, @Nullable Instant oldest) {}

    /// One that waits.
    ///
    /// @param remittance its file
    /// @param heldAt since when
    /// @param transaction what it is
    record Held(RemittanceId remittance, Instant heldAt, StoredTransaction transaction) {}

    /// What came of an operator's decision.
    sealed interface Settlement {
        /// Done.
        record Settled(RemittanceId remittance) implements Settlement {}

        /// No such one.
        record Unknown() implements Settlement {}

        /// It is settled already.
        record SettledBefore() implements Settlement {}

        /// It cannot be published as it is; see `HoldReason#releasable`.
        record NotReleasable() implements Settlement {}

        /// What it says has been published meanwhile, from another file.
        record PublishedMeanwhile() implements Settlement {}
    }
}
