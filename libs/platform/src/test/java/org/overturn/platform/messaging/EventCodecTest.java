package org.overturn.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.events.RemittanceSealed;
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
