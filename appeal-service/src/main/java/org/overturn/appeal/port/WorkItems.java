package org.overturn.appeal.port;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Edit;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// The work items as the outside reaches them: consumers, people, the relay.
public interface WorkItems {

    /// Applies a batch of assessments in one transaction; a revision already seen changes nothing.
    ///
    /// @return the latest change of each item that these revisions touched, now or when they came first: what a
    ///     crash left untold is told when the batch comes again
    Uni<List<WorkItemChanged>> apply(List<ClaimAssessed> batch);

    /// One page of the worklist.
    Uni<Page<Listed>> list(TenantId tenant, WorklistQuery query);

    /// One item with its history; a 404 problem when the tenant has none of that id.
    Uni<Listed> find(TenantId tenant, UUID workItemId);

    /// Applies a person's edit to the version that they saw.
    Uni<Edited> edit(TenantId tenant, UUID workItemId, String actor, Edit edit, int expectedVersion);

    /// Takes up to `limit` untold changes, gives them to `publish`, and forgets them when it succeeds.
    ///
    /// @return how many were told
    Uni<Integer> tell(int limit, Publish publish);

    /// How many changes are untold, over all tenants.
    Uni<Untold> untold();

    /// Changes that Kafka has not got.
    ///
    /// @param changes how many
    /// @param oldest since when the first of them waits, null when there are none
    record Untold(long changes, @Nullable Instant oldest) {}

    /// Sends events and is done when they are acknowledged.
    @FunctionalInterface
    interface Publish {
        Uni<Void> all(List<WorkItemChanged> events);
    }
}
