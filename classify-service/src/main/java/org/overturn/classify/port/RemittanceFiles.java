package org.overturn.classify.port;

import org.overturn.platform.tenant.TenantId;

/// Reads 835 files.
public interface RemittanceFiles {

    /// What the file says, as the events that it would give. Takes a processor's time and the memory of all claims.
    FileContent read(TenantId tenant, byte[] file);
}
