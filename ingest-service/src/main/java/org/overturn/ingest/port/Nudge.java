package org.overturn.ingest.port;

import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.tenant.TenantId;

/// Tells the relay, after a commit, that there is something to publish. Losing it costs a second: the relay looks by
/// itself as well.
public interface Nudge {

    /// This file waits.
    void pending(TenantId tenant, RemittanceId remittance);
}
