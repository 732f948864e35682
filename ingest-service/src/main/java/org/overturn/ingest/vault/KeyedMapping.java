package org.overturn.ingest.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Mapping;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.AcknowledgmentMapper;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;

/// Mappers with the keys of the file's tenant.
@ApplicationScoped
class KeyedMapping implements Mapping {

    private final IdentifierCipher cipher;
    private final IdentifierTokens tokens;

    KeyedMapping(IdentifierCipher cipher, IdentifierTokens tokens) {
        this.cipher = cipher;
        this.tokens = tokens;
    }

    @Override
    public ClaimMapper of(TenantId tenant, RemittanceId remittance, Instant receivedAt) {
        return new ClaimMapper(new Sealing(cipher, tokens, tenant), context(tenant, remittance, receivedAt));
    }

    @Override
    public AcknowledgmentMapper acknowledgments(TenantId tenant, RemittanceId file, Instant receivedAt) {
        return new AcknowledgmentMapper(new Sealing(cipher, tokens, tenant), context(tenant, file, receivedAt));
    }

    private static FileContext context(TenantId tenant, RemittanceId file, Instant receivedAt) {
        return new FileContext(tenant.value(), file.toString(), receivedAt);
    }
}
