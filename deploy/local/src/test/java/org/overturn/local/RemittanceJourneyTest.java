package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.setup.Service;

class RemittanceJourneyTest {

    private static final int FEDERAL = 8;
    private static final int BEFORE_CORRECTION = 4;
    private static final int CORRECTION = 5;

    private final Stack stack = PackagedStack.shared();

    @Test
    void aRemittanceShowsInAllFourServicesWithTheSameClaimsAndCents() {
        Path file = PackagedStack.sample(FEDERAL);
        Truth truth = Truth.of(file);
        Journey journey = Journey.ofNewTenant(stack);

        JsonNode receipt = journey.send(file);
        journey.arrive();

        assertThat(amounts(receipt)).as("ingest").isEqualTo(amounts(truth));
        assertThat(inClassify(journey, truth)).as("classify").isEqualTo(amounts(truth));
        assertThat(amounts(journey.reconciliation())).as("analytics").isEqualTo(amounts(truth));
        long denied = journey.workItems().stream()
                .mapToLong(item -> item.path("deniedCents").asLong())
                .sum();
        assertThat(denied)
                .as("appeal")
                .isPositive()
                .isEqualTo(journey.reconciliation().path("deniedCents").asLong());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Path file = PackagedStack.sample(BEFORE_CORRECTION);
        Journey journey = Journey.ofNewTenant(stack);
        JsonNode first = journey.send(file);
        journey.arrive();
        Picture before = Picture.of(journey);

        JsonNode second = journey.send(file);
        journey.arrive();

        assertThat(second.path("duplicate").asBoolean()).isTrue();
        assertThat(second.path("remittanceId")).isEqualTo(first.path("remittanceId"));
        assertThat(Picture.of(journey)).isEqualTo(before);
    }

    @Test
    void theSameFilesInAnyOrderGiveTheSame() {
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            files.add(PackagedStack.sample(number));
        }
        Journey inOrder = Journey.ofNewTenant(stack);
        files.forEach(inOrder::send);
        inOrder.arrive();
        Collections.shuffle(files, new Random(4));
        // The correction before what it corrects, whatever the shuffle did.
        files.remove(PackagedStack.sample(CORRECTION));
        files.addFirst(PackagedStack.sample(CORRECTION));

        Journey shuffled = Journey.ofNewTenant(stack);
        files.forEach(shuffled::send);
        shuffled.arrive();

        assertThat(Picture.of(shuffled)).isEqualTo(Picture.of(inOrder));
        Truth truth = Truth.of(files.toArray(Path[]::new));
        assertThat(shuffled.reconciliation().path("adjudications").asLong()).isEqualTo(truth.claims());
        assertThat(shuffled.reconciliation().path("sealedPaidCents").asLong()).isEqualTo(truth.paidCents());
    }

    /// What classify says of every claim of a file, found by the numbers that the file has for them.
    private static List<Long> inClassify(Journey journey, Truth truth) {
        long claims = 0;
        long charge = 0;
        long paid = 0;
        for (String number : truth.claimNumbers()) {
            byte[] search =
                    "{\"patientControlNumber\":\"%s\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
            JsonNode found = journey.api()
                    .post(Service.CLASSIFY, "/v1/claims/search", "application/json", search)
                    .body();
            for (JsonNode claim : found.path("items")) {
                claims++;
                charge += claim.path("chargeCents").asLong();
                paid += claim.path("paidCents").asLong();
            }
        }
        return List.of(claims, charge, paid);
    }

    private static List<Long> amounts(Truth truth) {
        return List.of(truth.claims(), truth.chargeCents(), truth.paidCents());
    }

    private static List<Long> amounts(JsonNode node) {
        return List.of(
                node.path("claims").asLong(),
                node.path("chargeCents").asLong(),
                node.path("paidCents").asLong());
    }
}
