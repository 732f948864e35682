package org.overturn.platform.operations;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.Path;
import org.overturn.platform.messaging.Quarantine;
import org.overturn.platform.tenant.CurrentTenant;

/// Where services have them. A service with a quarantine of another kind at this path leaves this one out of its build.
@Path("/v1/quarantine")
@IfBuildProperty(name = "overturn.quarantine.rest", stringValue = "true", enableIfMissing = true)
class QuarantineResource extends EventQuarantine {

    QuarantineResource(Quarantine quarantine, CurrentTenant tenant) {
        super(quarantine, tenant);
    }
}
