package org.overturn.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Verdict;
import org.overturn.platform.sample.Seals;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void anEventComesBackAsItWas() {
        RemittanceSealed seal = Seals.seal("north", "e1");

        byte[] json = codec.encode(seal);

        assertThat(codec.decode(json, RemittanceSealed.class)).isEqualTo(seal);
        assertThat(codec.encode(seal)).isEqualTo(json);
        assertThat(new String(json, UTF_8))
                .contains("\"paymentDate\":\"2026-11-20\"")
                .doesNotContain("null")
                .doesNotContain("partitionKey");
    }

    @Test
    void aFieldOfALaterVersionIsIgnored() {
        String json = new String(codec.encode(Seals.seal("north", "e1")), UTF_8);
        String later = json.replaceFirst("\\{", "{\"addedLater\":{\"x\":[1]},");

        assertThat(codec.decode(later.getBytes(UTF_8), RemittanceSealed.class)).isEqualTo(Seals.seal("north", "e1"));
    }

    @Test
    void fieldsWithoutUseArePassedOverAndTheirListsAreEmpty() {
        String json = """
            {"tenantId":"north","claimKey":"c1","revision":3,"payerClaimTokens":["t1"],
             "current":{"verdict":"PAID","paidCents":12,"shares":[],"lines":[{"broken":[[{}]]}],
              "denials":[{"carc":"197","rarcs":["N706"],"amountCents":5,"because":[{"rule":"r"}]}],
              "deadlines":[{"rule":"d"}],"because":[{"rule":"compliance.interest","text":"a","position":{"claim":1}}]}}
            """;
        EventCodec passing = codec.passingOver(Unread.NOTHING
                .and(ClaimAssessed.class, "payerClaimTokens")
                .and(Assessment.class, "lines", "deadlines")
                .and(Denial.class, "rarcs", "because")
                .and(Because.class, "text", "position"));

        ClaimAssessed event = passing.decode(json.getBytes(UTF_8), ClaimAssessed.class);

        assertThat(event.revision()).isEqualTo(3);
        assertThat(event.payerClaimTokens()).isEmpty();
        assertThat(event.current().verdict()).isEqualTo(Verdict.PAID);
        assertThat(event.current().paidCents()).isEqualTo(12);
        assertThat(event.current().lines()).isEmpty();
        assertThat(event.current().deadlines()).isEmpty();
        assertThat(event.current().shares()).isEmpty();
        assertThat(event.current().because())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo("compliance.interest"))
                .satisfies(it -> assertThat(it.position()).isNull());
        assertThat(event.current().denials()).singleElement().satisfies(it -> {
            assertThat(it.carc()).isEqualTo("197");
            assertThat(it.amountCents()).isEqualTo(5);
            assertThat(it.rarcs()).isEmpty();
            assertThat(it.because()).isEmpty();
        });
    }

    @Test
    void aFieldThatIsNotThereCannotBePassedOver() {
        assertThatThrownBy(() -> Unread.NOTHING.and(Assessment.class, "line"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Assessment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMITH             | no-json",
                "{\"claims\":      | no-json",
                "[1]               | bad-shape",
                "null              | no-object",
                "{\"claims\":\"SMITH\"} | bad-value",
                "{\"paymentDate\":\"SMITH\"} | bad-value",
                "{\"tenantId\":\"SMITH, JANE\"} | no-tenant",
                "{}                | no-tenant"
            })
    void undecodableBytesAreNamedByAReasonThatQuotesNothing(String json, String reason) {
        assertThatThrownBy(() -> codec.decode(json.getBytes(UTF_8), RemittanceSealed.class))
                .isInstanceOfSatisfying(
                        UndecodableEvent.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageNotContaining("SMITH")
                .hasNoCause();
    }
}
