package org.overturn.ingest.port;

import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.tenant.TenantId;

/// Seals the pieces of a file for the database, and opens them again. A piece opens only as what it was sealed as:
/// this tenant's, this file's, at this place.
public interface Vault {

    /// Bytes of a file in one piece: small enough to handle a few at a time and to stay below what G1 calls humongous
    /// in a small heap, large enough to be few.
    int CHUNK_BYTES = 256 * 1024;

    /// Compressed and encrypted.
    byte[] seal(TenantId tenant, RemittanceId remittance, int sequence, byte[] plain, int length);

    /// What was sealed.
    byte[] open(TenantId tenant, RemittanceId remittance, int sequence, byte[] sealed);
}
