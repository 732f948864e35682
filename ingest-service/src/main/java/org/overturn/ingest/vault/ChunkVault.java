package org.overturn.ingest.vault;

import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Vault;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.tenant.TenantId;

/// Compresses, then encrypts with the tenant's key. File and place are authenticated as the purpose, so pieces cannot
/// be swapped, moved or given to another file; the file's row says how many there are.
@ApplicationScoped
class ChunkVault implements Vault {

    private final IdentifierCipher cipher;

    ChunkVault(IdentifierCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] seal(TenantId tenant, RemittanceId remittance, int sequence, byte[] plain, int length) {
        String place = place(remittance, sequence);
        return cipher.encrypt(tenant, place, place, Compression.deflate(plain, length));
    }

    @Override
    public byte[] open(TenantId tenant, RemittanceId remittance, int sequence, byte[] sealed) {
        return Compression.inflate(cipher.decrypt(tenant, place(remittance, sequence), sealed), CHUNK_BYTES);
    }

    private static String place(RemittanceId remittance, int sequence) {
        return "remittance-chunk\0" + remittance + "\0" + sequence;
    }
}
