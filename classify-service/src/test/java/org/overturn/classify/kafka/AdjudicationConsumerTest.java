package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Topics;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class AdjudicationConsumerTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 7);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final TestDatabase database = Infra.shared().database("classify");
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new Pipeline(tenant, codec);
    }

    @Test
    void aRemittanceComesOutAsAssessments() {
        Remittance remittance = paidAndDenied(tenant);

        pipeline.tell(remittance.claims());

        var told = pipeline.lastWords(words -> words.size() == 2);
        var paid = told.on(remittance.claims().get(0));
        var denied = told.on(remittance.claims().get(1));
        assertThat(paid.revision()).isEqualTo(1);
        assertThat(paid.previous()).isNull();
        assertThat(paid.current().verdict()).isEqualTo(Verdict.PAID);
        assertThat(paid.current().paidCents()).isEqualTo(10_000);
        assertThat(denied.current().verdict()).isEqualTo(Verdict.FULL_DENIAL);
        assertThat(denied.current().deniedCents()).isEqualTo(27_000);
        assertThat(denied.current().denials())
                .singleElement()
                .satisfies(denial -> assertThat(denial.carc()).isEqualTo("197"));
    }

    @Test
    void aRemittanceToldAgainIsAnsweredWithTheSameRevisions() {
        Remittance remittance = paidAndDenied(tenant);
        pipeline.tell(remittance.claims());
        pipeline.heard(told -> told.size() == 2);

        pipeline.tell(remittance.claims());

        List<ClaimAssessed> told = pipeline.heard(all -> all.size() == 4);
        assertThat(told).allSatisfy(event -> assertThat(event.revision()).isEqualTo(1));
        assertThat(told.stream().distinct()).hasSize(2);
        assertThat(count("adjudication")).isEqualTo(2);
        assertThat(count("assessment_revision")).isEqualTo(2);
    }

    @Test
    void aDenialPaidLaterIsANewRevisionThatNamesTheOneBefore() {
        Remittance denied = Remittance.of(tenant, "denied", NOVEMBER)
                .with(Adjudication.of("A1", VISIT).charged(20_000).adjusted("CO", "197", 20_000));
        Remittance corrected = Remittance.of(tenant, "corrected", DECEMBER)
                .with(Adjudication.of("A1", VISIT).status("22").charged(-20_000).adjusted("CO", "197", -20_000))
                .with(Adjudication.of("A1", VISIT).charged(20_000).paid(15_000).adjusted("CO", "45", 5_000));
        pipeline.tell(denied.claims());
        pipeline.heard(told -> told.size() == 1);

        pipeline.tell(corrected.claims());

        var word = pipeline.lastWords(words -> words.adjudications() == 3)
                .on(denied.claims().getFirst());
        assertThat(word.revision()).isGreaterThan(1);
        assertThat(word.current().verdict()).isEqualTo(Verdict.PAID);
        assertThat(word.current().initialDenial()).isTrue();
        assertThat(word.current().recoveredCents()).isEqualTo(15_000);
        assertThat(word.previous()).satisfies(previous -> {
            assertThat(previous.revision()).isEqualTo(word.revision() - 1);
            assertThat(previous.verdict()).isNotEqualTo(Verdict.PAID);
        });
    }

    @Test
    void twoTenantsWithTheSameNumbersStayApart() {
        String other = TestTokens.freshTenant();
        Pipeline others = new Pipeline(other, codec);
        Remittance mine = paidAndDenied(tenant);
        Remittance theirs = Remittance.of(other, "first", NOVEMBER)
                .with(Adjudication.of("A1", VISIT).charged(15_000).adjusted("CO", "16", 15_000))
                .with(Adjudication.of("A2", VISIT).charged(27_000).paid(27_000));
        assertThat(mine.claims().getFirst().eventId())
                .isEqualTo(theirs.claims().getFirst().eventId());

        pipeline.tell(mine.claims());
        others.tell(theirs.claims());

        var mineTold = pipeline.lastWords(words -> words.size() == 2);
        var theirsTold = others.lastWords(words -> words.size() == 2);
        assertThat(mineTold.on(mine.claims().get(0)).current().paidCents()).isEqualTo(10_000);
        assertThat(theirsTold.on(theirs.claims().get(0)).current().paidCents()).isZero();
        assertThat(theirsTold.on(theirs.claims().get(1)).current().paidCents()).isEqualTo(27_000);
        assertThat(mineTold.on(mine.claims().get(1)).current().adjudications()).isEqualTo(1);
    }

    @Test
    void anEventThatCannotBeProcessedWaitsAsideAndHoldsNobodyUp() {
        Remittance remittance = paidAndDenied(tenant);
        var poisoned = Remittance.withoutRealIds(remittance.claims().getFirst());

        pipeline.tell(List.of(poisoned));
        pipeline.tell(remittance.claims());

        pipeline.lastWords(words -> words.size() == 2);
        assertThat(database.number(
                        "select count(*) from quarantined_event where tenant_id = ? and channel = 'adjudications'",
                        tenant))
                .isEqualTo(1);
        assertThat(count("adjudication")).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoEventGoToTheDeadLettersAndHoldNobodyUp() {
        byte[] garbage = ("garbage of " + tenant).getBytes(StandardCharsets.UTF_8);
        Remittance remittance = paidAndDenied(tenant);
        String key = remittance.claims().getFirst().partitionKey();

        Infra.shared().records().send(Topics.CLAIM_ADJUDICATED, key, garbage, Map.of());
        pipeline.tell(remittance.claims());

        pipeline.lastWords(words -> words.size() == 2);
        Infra.shared()
                .records()
                .readUntil(
                        Topics.deadLetter("classify"),
                        Duration.ofSeconds(30),
                        letters -> letters.stream().anyMatch(letter -> Arrays.equals(letter.value(), garbage)));
    }

    private static Remittance paidAndDenied(String tenant) {
        return Remittance.of(tenant, "first", NOVEMBER)
                .with(Adjudication.of("A1", VISIT).charged(15_000).paid(10_000).adjusted("CO", "45", 5_000))
                .with(Adjudication.of("A2", VISIT)
                        .charged(27_000)
                        .adjusted("CO", "197", 27_000)
                        .remark("M62"));
    }

    private long count(String table) {
        return database.number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }
}
