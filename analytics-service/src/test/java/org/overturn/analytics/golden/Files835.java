package org.overturn.analytics.golden;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Event;
import org.overturn.events.Verdict;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.keys.IdentifierTokens;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.remittance.Identifiers;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Tells what ingest and classify would tell of an 835 file: its claims as paid claims, its provider adjustments, its
/// seal.
@ApplicationScoped
class Files835 {

    private final IdentifierTokens tokens;
    private final IdentifierCipher cipher;

    Files835(IdentifierTokens tokens, IdentifierCipher cipher) {
        this.tokens = tokens;
        this.cipher = cipher;
    }

    /// A file as it was told.
    ///
    /// @param remittanceId its id
    /// @param events in the order in which they are told
    /// @param accounts what the payee calls each claim, by claim key
    record Told(String remittanceId, List<Event> events, Map<String, String> accounts) {}

    Told read(String tenant, byte[] file) {
        String id = UUID.nameUUIDFromBytes(file).toString();
        ClaimMapper mapper = new ClaimMapper(
                new Sealed(TenantId.of(tenant), tokens, cipher),
                new FileContext(tenant, id, Instant.parse("2026-11-02T06:00:00Z")));
        List<Event> events = new ArrayList<>();
        Map<String, String> accounts = new HashMap<>();
        RemittanceReader reader = new RemittanceReader(new ByteArrayInputStream(file), Limits.DEFAULT);
        try {
            for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
                switch (event) {
                    case RemittanceEvent.TransactionStarted ignored -> {}
                    case RemittanceEvent.ClaimRead(var header, var claim) -> {
                        ClaimAdjudicated told = mapper.claim(header, claim);
                        events.add(assessed(told));
                        accounts.put(
                                told.claimKey(),
                                claim.patientControlNumber() + " of "
                                        + told.claim().serviceFrom());
                    }
                    case RemittanceEvent.TransactionEnded(var summary) -> {
                        if (!summary.sound() || !summary.balanced()) {
                            throw new AssertionError("a case of a ledger is sound and adds up");
                        }
                        events.addAll(mapper.adjustments(summary));
                        events.add(mapper.seal(summary));
                    }
                    case RemittanceEvent.FileEnded ignored -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Told(id, events, accounts);
    }

    private static ClaimAssessed assessed(ClaimAdjudicated it) {
        Assessment paid = new Assessment(
                "2026.1",
                it.payer(),
                it.payee(),
                null,
                it.claim().status(),
                Verdict.PAID,
                false,
                false,
                0,
                it.claim().chargeCents(),
                it.claim().paidCents(),
                0,
                0,
                0,
                0,
                1,
                it.claim().serviceFrom(),
                it.payment().date(),
                it.payment().date(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                it.source(),
                null);
        String number = it.payerClaimToken();
        return new ClaimAssessed(
                it.tenantId(),
                it.claimKey(),
                it.accountKey(),
                1,
                "",
                null,
                paid,
                number == null ? List.of() : List.of(number));
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
