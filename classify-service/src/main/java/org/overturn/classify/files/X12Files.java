package org.overturn.classify.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.overturn.classify.port.FileContent;
import org.overturn.classify.port.RemittanceFiles;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.EventIds;
import org.overturn.remittance.FileContext;

/// Reads files as ingest does: the same bytes give the same ids and keys, so that an answer about a file fits what is
/// stored of it when it comes in.
@ApplicationScoped
class X12Files implements RemittanceFiles {

    private final IdentifierTokens tokens;
    private final Clock clock;

    X12Files(IdentifierTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public FileContent read(TenantId tenant, byte[] file) {
        FileContext context = new FileContext(tenant.value(), remittanceId(tenant, file), clock.instant());
        ClaimMapper mapper = new ClaimMapper(new UnsealedIdentifiers(tenant, tokens), context);
        try {
            return new SoundClaims(mapper).read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String remittanceId(TenantId tenant, byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tenant.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return EventIds.ofDigest(digest.digest(file)).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
