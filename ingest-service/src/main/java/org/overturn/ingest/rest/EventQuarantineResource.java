package org.overturn.ingest.rest;

import jakarta.ws.rs.Path;
import org.overturn.platform.messaging.Quarantine;
import org.overturn.platform.operations.EventQuarantine;
import org.overturn.platform.tenant.CurrentTenant;

/// Confirmations that could not be processed, beside the transaction sets that are held.
@Path("/v1/quarantine/events")
class EventQuarantineResource extends EventQuarantine {

    EventQuarantineResource(Quarantine quarantine, CurrentTenant tenant) {
        super(quarantine, tenant);
    }
}
