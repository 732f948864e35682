package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.setup.Service;

/// Edge case E86, as its `case.txt` tells it.
class RejectionJourneyTest {

    private static final Path CASE = Path.of("src/test/resources/E86-a-claim-sent-back-is-not-denied");

    private final Stack stack = PackagedStack.shared();

    @Test
    void aClaimThatWasSentBackIsCountedApartAndNeverDenied() {
        Journey journey = Journey.ofNewTenant(stack);

        JsonNode receipt = journey.send(CASE.resolve("1.277"));
        journey.send(CASE.resolve("2.835"));
        journey.arrive();

        assertThat(receipt.path("kind").asText()).isEqualTo("acknowledgment");
        assertThat(receipt.path("acknowledged").path("rejectedClaims").asLong()).isEqualTo(1);
        JsonNode submitted = submissions(journey);
        assertThat(submitted.path("submittedClaims").asLong()).isEqualTo(2);
        assertThat(submitted.path("rejectedClaims").asLong()).isEqualTo(1);
        assertThat(submitted.path("rejectedCents").asLong()).isEqualTo(25_000);
        assertThat(submitted.path("cleanClaimRate").asDouble()).isEqualTo(0.5);
        JsonNode denials = journey.metrics("payer").path("totals");
        assertThat(denials.path("claims").asLong()).isEqualTo(2);
        assertThat(denials.path("deniedClaims").asLong()).isEqualTo(1);
        assertThat(denials.path("deniedCents").asLong()).isEqualTo(10_000);
        assertThat(journey.workItems())
                .hasSize(1)
                .allSatisfy(
                        item -> assertThat(item.path("deniedCents").asLong()).isEqualTo(10_000));
        assertThat(found(journey, "B2")).isEmpty();
        assertThat(found(journey, "A1")).hasSize(1);
    }

    @Test
    void everythingAboutDenialsIsTheSameWithAndWithoutTheNotice() {
        Journey without = Journey.ofNewTenant(stack);
        without.send(CASE.resolve("2.835"));
        without.arrive();
        Journey with = Journey.ofNewTenant(stack);

        with.send(CASE.resolve("2.835"));
        with.send(CASE.resolve("1.277"));
        with.arrive();

        assertThat(Picture.of(with)).isEqualTo(Picture.of(without));
        assertThat(submissions(with).path("submittedClaims").asLong()).isEqualTo(2);
        assertThat(submissions(without).path("submittedClaims").asLong()).isZero();
    }

    private static JsonNode submissions(Journey journey) {
        return journey.api()
                .fetch(Service.ANALYTICS, "/v1/acknowledgments/metrics?window=all")
                .path("totals");
    }

    private static JsonNode found(Journey journey, String patientControlNumber) {
        byte[] search = "{\"patientControlNumber\":\"%s\"}"
                .formatted(patientControlNumber)
                .getBytes(StandardCharsets.UTF_8);
        return journey.api()
                .post(Service.CLASSIFY, "/v1/claims/search", "application/json", search)
                .body()
                .path("items");
    }
}
