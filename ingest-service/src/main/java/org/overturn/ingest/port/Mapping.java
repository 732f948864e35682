package org.overturn.ingest.port;

import java.time.Instant;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.AcknowledgmentMapper;
import org.overturn.remittance.ClaimMapper;

/// The mapping of a file to events, with its tenant's keys.
public interface Mapping {

    /// The mapper for a file of claim acknowledgments. The same file gives the same events, to the byte.
    AcknowledgmentMapper acknowledgments(TenantId tenant, RemittanceId file, Instant receivedAt);

    /// The mapper for a file of remittances. The same file gives the same events, to the byte.
    ClaimMapper of(TenantId tenant, RemittanceId remittance, Instant receivedAt);
}
