package org.overturn.classify;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Event;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.remittance.Identifiers;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceEvent.ClaimRead;
import org.overturn.x12.RemittanceEvent.TransactionEnded;
import org.overturn.x12.RemittanceReader;

/// Tells the events of an 835 file as ingest does: identifiers encrypted, seals last.
@ApplicationScoped
public class Feed {

    private final IdentifierTokens tokens;
    private final IdentifierCipher cipher;
    private final EventCodec codec;

    Feed(IdentifierTokens tokens, IdentifierCipher cipher, EventCodec codec) {
        this.tokens = tokens;
        this.cipher = cipher;
        this.codec = codec;
    }

    /// Tells everything and waits until the claims are assessed.
    public List<ClaimAdjudicated> tell(String tenant, byte[] file) {
        List<Event> events = events(tenant, file);
        Pipeline pipeline = new Pipeline(tenant, codec);
        pipeline.tell(events);
        List<ClaimAdjudicated> claims = events.stream()
                .filter(ClaimAdjudicated.class::isInstance)
                .map(ClaimAdjudicated.class::cast)
                .toList();
        pipeline.lastWords(words -> claims.stream().allMatch(claim -> words.has(claim)));
        return claims;
    }

    private List<Event> events(String tenant, byte[] file) {
        ClaimMapper mapper = new ClaimMapper(
                new Sealed(TenantId.of(tenant), tokens, cipher),
                new FileContext(
                        tenant, UUID.nameUUIDFromBytes(file).toString(), Instant.parse("2026-11-02T06:00:00Z")));
        List<Event> events = new ArrayList<>();
        RemittanceReader reader = new RemittanceReader(new ByteArrayInputStream(file), Limits.DEFAULT);
        try {
            for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof ClaimRead read) {
                    events.add(mapper.claim(read.header(), read.claim()));
                } else if (event instanceof TransactionEnded ended) {
                    events.add(mapper.seal(ended.summary()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private record Sealed(TenantId tenant, IdentifierTokens tokens, IdentifierCipher cipher) implements Identifiers {
        @Override
        public String token(String kind, String... parts) {
            return tokens.token(tenant, kind, parts);
        }

        @Override
        public String seal(String purpose, String eventId, String plain) {
            return cipher.encrypt(tenant, purpose, eventId, plain);
        }
    }
}
