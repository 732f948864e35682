package org.overturn.bench.events;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.overturn.bench.generate.Recipe;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.remittance.Identifiers;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Events as the services make them of generated claims, with tokens and ciphertexts of the real length.
final class SampleEvents {

    private SampleEvents() {}

    /// What stands for tokens and ciphertexts: as long as they are, and as hard to compress.
    private static final class Opaque implements Identifiers {
        @Override
        public String token(String kind, String... parts) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(kind + String.join("|", parts), 16));
        }

        @Override
        public String seal(String purpose, String eventId, String plain) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            bytes(purpose + eventId + plain, plain.getBytes(StandardCharsets.UTF_8).length + 40));
        }

        private static byte[] bytes(String seed, int length) {
            byte[] bytes = new byte[length];
            new java.util.Random(seed.hashCode()).nextBytes(bytes);
            return bytes;
        }
    }

    static List<ClaimAdjudicated> adjudicated(Recipe recipe) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        recipe.write(0, file);
        ClaimMapper mapper = new ClaimMapper(
                new Opaque(), new FileContext("demo", "0199d3a6-7f1c-8a2b-9c3d-4e5f60718293", Instant.EPOCH));
        List<ClaimAdjudicated> events = new ArrayList<>(recipe.claimsPerFile());
        try {
            RemittanceReader reader =
                    new RemittanceReader(new ByteArrayInputStream(file.toByteArray()), Limits.DEFAULT);
            for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
                if (event instanceof RemittanceEvent.ClaimRead read) {
                    events.add(mapper.claim(read.header(), read.claim()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    static List<ClaimAssessed> assessed(List<ClaimAdjudicated> adjudicated) {
        DenialPolicy policy = PolicyLibrary.bundled().current();
        List<ClaimAssessed> events = new ArrayList<>(adjudicated.size());
        for (ClaimAdjudicated one : adjudicated) {
            for (Assessment assessment : Assessor.assess(List.of(one), policy).values()) {
                events.add(new ClaimAssessed(
                        one.tenantId(),
                        one.claimKey(),
                        one.accountKey(),
                        1,
                        one.identifiers(),
                        null,
                        assessment,
                        null));
            }
        }
        return events;
    }
}
