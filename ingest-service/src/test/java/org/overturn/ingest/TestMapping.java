package org.overturn.ingest;

import java.time.Instant;
import org.overturn.remittance.AcknowledgmentMapper;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.remittance.Identifiers;

/// The real mapping with tokens that need no keys.
public final class TestMapping {

    private static final FileContext FILE =
            new FileContext("tenant", "00000000-0000-8000-8000-000000000000", Instant.EPOCH);

    private TestMapping() {}

    public static ClaimMapper mapper() {
        return new ClaimMapper(new Plain(), FILE);
    }

    public static AcknowledgmentMapper acknowledgments() {
        return new AcknowledgmentMapper(new Plain(), FILE);
    }

    private static final class Plain implements Identifiers {

        @Override
        public String token(String kind, String... parts) {
            return kind + Integer.toHexString(String.join("|", parts).hashCode());
        }

        @Override
        public String seal(String purpose, String eventId, String plain) {
            return Integer.toHexString(plain.hashCode());
        }
    }
}
