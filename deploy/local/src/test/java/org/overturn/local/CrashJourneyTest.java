package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.local.samples.LoadFiles;
import org.overturn.testkit.server.Server;

class CrashJourneyTest {

    private static final int FILES = 6;
    private static final int CLAIMS_PER_FILE = 200;

    private final Stack stack = PackagedStack.shared();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "appeal", "analytics", "kafka", "postgres"})
    void aPartThatIsKilledUnderLoadLosesAndDoublesNothing(String part) throws IOException {
        Server victim = Objects.requireNonNull(stack.parts().get(part));
        Path[] files = files(part);
        Truth truth = Truth.of(files);
        Journey journey = Journey.ofNewTenant(stack);

        CompletableFuture<Void> load =
                CompletableFuture.runAsync(() -> List.of(files).forEach(journey::send));
        journey.awaitFirst();
        victim.kill();
        victim.start();
        load.join();
        journey.arrive();

        JsonNode counted = journey.reconciliation();
        assertThat(counted.path("claims").asLong()).isEqualTo(truth.claims());
        assertThat(counted.path("adjudications").asLong()).isEqualTo(truth.claims());
        assertThat(counted.path("chargeCents").asLong()).isEqualTo(truth.chargeCents());
        assertThat(counted.path("paidCents").asLong()).isEqualTo(truth.paidCents());
        assertThat(counted.path("sealedPaidCents").asLong()).isEqualTo(truth.paidCents());
        assertThat(counted.path("quarantinedEvents").asLong()).isZero();
        List<JsonNode> work = journey.workItems();
        assertThat(work).extracting(item -> item.path("claimKey").asText()).doesNotHaveDuplicates();
        assertThat(work.stream()
                        .mapToLong(item -> item.path("deniedCents").asLong())
                        .sum())
                .isEqualTo(counted.path("deniedCents").asLong());
    }

    private Path[] files(String part) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve(part + i + ".835");
            files.add(Files.writeString(file, LoadFiles.file(i + 1, CLAIMS_PER_FILE)));
        }
        return files.toArray(Path[]::new);
    }
}
