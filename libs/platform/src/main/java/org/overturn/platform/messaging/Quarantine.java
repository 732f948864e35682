package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Where poisoned events wait for an operator: out of the way of the others, but counted with them.
public interface Quarantine {

    /// Keeps these events; those already there stay as they are.
    Uni<Void> hold(List<Poison> poison);

    /// Newest first, up to `limit` events after the cursor; of one state, or of all.
    Uni<List<QuarantinedEvent>> list(
            TenantId tenant, @Nullable QuarantineState state, @Nullable KeysetCursor after, int limit);

    /// Runs the event through its channel's handler again and marks it replayed; a 404 problem when it is not held,
    /// a 422 problem when the handler still fails, or the record named two tenants.
    Uni<QuarantinedEvent> replay(TenantId tenant, UUID quarantineId, String operator);

    /// Gives the event up, on the record; a 404 problem when it is not held.
    Uni<QuarantinedEvent> discard(TenantId tenant, UUID quarantineId, String operator);
}
