package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Remittance;
import org.overturn.classify.port.Timelines;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

/// Two consumers take claims of one history at the same time, neither seeing what the other has not committed yet.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class MeanwhileTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final int ROUNDS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// One for all rounds: who adds a payer first makes others wait, and then nobody meets anybody.
    private final String tenant = TestTokens.freshTenant();

    private final TestDatabase database = Infra.shared().database("classify");

    @Inject
    Timelines timelines;

    @Inject
    EventCodec codec;

    @Test
    void claimsThatThePayersNumberLinksAreDecidedTogetherHoweverTheyCome() {
        for (int round = 0; round < ROUNDS; round++) {
            nothingIsLeftToDecide(
                    paid(round, "A" + round).claims(),
                    takenBack(round, "B" + round).claims());
        }
    }

    @Test
    void oneClaimToldOfTwiceAtOnceIsDecidedFromBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            nothingIsLeftToDecide(
                    paid(round, "A" + round).claims(),
                    takenBack(round, "A" + round).claims());
        }
    }

    @Test
    void oneBatchTakenTwiceAtOnceIsStoredOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ClaimAdjudicated> claims = paid(round, "C" + round).claims();

            nothingIsLeftToDecide(claims, claims);
        }

        assertThat(stored("adjudication")).isEqualTo(ROUNDS);
        assertThat(stored("assessment_revision")).isEqualTo(ROUNDS);
    }

    @Test
    void anEventThatComesAgainUnderAnotherClaimStaysWhatItWasToldAs() {
        ClaimAdjudicated first = paid(0, "D").claims().getFirst();
        String otherClaim = paid(0, "E").claims().getFirst().claimKey();
        ClaimAdjudicated again = codec.decode(
                new String(codec.encode(first), StandardCharsets.UTF_8)
                        .replace(first.claimKey(), otherClaim)
                        .getBytes(StandardCharsets.UTF_8),
                ClaimAdjudicated.class);
        taken(List.of(first)).await().atMost(PATIENCE);

        List<Encoded<ClaimAssessed>> words = taken(List.of(again)).await().atMost(PATIENCE);

        assertThat(again.claimKey()).isNotEqualTo(first.claimKey());
        assertThat(words).isEmpty();
        assertThat(database.number(
                        "select count(*) from adjudication where tenant_id = ? and claim_key = ?",
                        tenant,
                        first.claimKey()))
                .isOne();
        assertThat(stored("adjudication")).isOne();
    }

    private long stored(String table) {
        return database.number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }

    private void nothingIsLeftToDecide(List<ClaimAdjudicated> one, List<ClaimAdjudicated> other) {
        Map<String, Long> told = new TreeMap<>();
        Uni.combine()
                .all()
                .unis(taken(one), taken(other))
                .asTuple()
                .await()
                .atMost(PATIENCE)
                .asList()
                .forEach(words -> told(words, told));

        Map<String, Long> again = new TreeMap<>();
        told(taken(Stream.concat(one.stream(), other.stream()).toList()).await().atMost(PATIENCE), again);

        assertThat(again).isEqualTo(told);
    }

    private Uni<List<Encoded<ClaimAssessed>>> taken(List<ClaimAdjudicated> claims) {
        return timelines.take(claims.stream()
                .map(claim -> new Encoded<>(claim, codec.encode(claim)))
                .toList());
    }

    /// The last revision of each claim.
    private static void told(Object words, Map<String, Long> revisions) {
        for (Object word : (List<?>) words) {
            ClaimAssessed said = (ClaimAssessed) ((Encoded<?>) word).event();
            revisions.merge(said.claimKey(), said.revision(), Math::max);
        }
    }

    private Remittance paid(int round, String account) {
        return Remittance.of(tenant, "paid " + round, NOVEMBER)
                .with(Adjudication.of(account, VISIT)
                        .charged(20_000)
                        .paid(15_000)
                        .adjusted("CO", "45", 5_000)
                        .payerNumber("P" + round));
    }

    private Remittance takenBack(int round, String account) {
        return Remittance.of(tenant, "taken back " + round, NOVEMBER.plusDays(28))
                .with(Adjudication.of(account, VISIT)
                        .status("22")
                        .charged(-20_000)
                        .paid(-15_000)
                        .adjusted("CR", "45", -5_000)
                        .payerNumber("Q" + round)
                        .originalNumber("P" + round));
    }
}
