package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class LinkTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 7);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new Pipeline(tenant, codec);
    }

    @Test
    void aReversalUnderAnotherAccountNumberFindsItsClaimByThePayersNumber() {
        Remittance paid = Remittance.of(tenant, "paid", NOVEMBER)
                .with(Adjudication.of("A1", VISIT)
                        .charged(20_000)
                        .paid(15_000)
                        .adjusted("CO", "45", 5_000)
                        .payerNumber("P77"));
        Remittance takenBack = Remittance.of(tenant, "taken-back", DECEMBER)
                .with(Adjudication.of("A1-CORR", VISIT)
                        .status("22")
                        .charged(-20_000)
                        .paid(-15_000)
                        .adjusted("CR", "45", -5_000)
                        .payerNumber("P99")
                        .originalNumber("P77"));
        pipeline.tell(paid.claims());
        pipeline.settled(1);

        pipeline.tell(takenBack.claims());

        var words = pipeline.settled(2);
        assertThat(words.paidCents()).isZero();
        assertThat(words.on(paid.claims().getFirst()).revision()).isEqualTo(2);
        assertThat(words.byClaim().values())
                .allSatisfy(word -> assertThat(word.current().verdict()).isEqualTo(Verdict.REVERSED));
    }

    @Test
    void aBatchCostsWhatItTouchesAndNotWhatItsAccountHolds() {
        Remittance many = Remittance.of(tenant, "many", NOVEMBER);
        for (int day = 0; day < 400; day++) {
            many.with(
                    Adjudication.of("HOT", VISIT.minusDays(day)).charged(10_000).paid(10_000));
        }
        Remittance one = Remittance.of(tenant, "one", DECEMBER)
                .with(Adjudication.of("HOT", VISIT).charged(10_000).adjusted("CO", "16", 10_000));
        pipeline.tell(many.claims());
        pipeline.settled(400);

        pipeline.tell(one.claims());

        pipeline.settled(401);
        List<ClaimAssessed> told = pipeline.heard(all -> all.stream().anyMatch(word -> word.revision() > 1));
        assertThat(told.stream().filter(word -> word.revision() > 1)).hasSize(1);
        assertThat(told).hasSize(401);
    }
}
