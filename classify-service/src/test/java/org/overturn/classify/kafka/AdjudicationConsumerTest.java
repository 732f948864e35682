package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class AdjudicationConsumerTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
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
    void aRemittanceComesOutAsAssessments() {
        Remittance remittance = Remittance.of(tenant, "first", NOVEMBER)
                .with(Adjudication.of("A1", VISIT).charged(15_000).paid(10_000).adjusted("CO", "45", 5_000))
                .with(Adjudication.of("A2", VISIT)
                        .charged(27_000)
                        .adjusted("CO", "197", 27_000)
                        .remark("M62"));

        pipeline.tell(remittance.claims());

        var told = pipeline.lastWords(latest -> latest.size() == 2);
        var paid = told.on(remittance.claims().get(0));
        var denied = told.on(remittance.claims().get(1));
        assertThat(paid.revision()).isEqualTo(1);
        assertThat(paid.current().verdict()).isEqualTo(Verdict.PAID);
        assertThat(paid.current().paidCents()).isEqualTo(10_000);
        assertThat(denied.current().verdict()).isEqualTo(Verdict.FULL_DENIAL);
        assertThat(denied.current().deniedCents()).isEqualTo(27_000);
    }
}
