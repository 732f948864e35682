package org.overturn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;

class DropFolderJourneyTest {

    private final Stack stack = PackagedStack.shared();

    @Test
    void aFilePutIntoTheDropFolderIsTakenAndMovedAside() throws IOException {
        Path file = PackagedStack.sample(2);
        Path dropped = stack.dropFolder().resolve("from-the-clearinghouse.835");

        Files.copy(file, stack.dropFolder().resolve(".from-the-clearinghouse.835.part"));
        Files.move(stack.dropFolder().resolve(".from-the-clearinghouse.835.part"), dropped);

        Await.until(Duration.ofMinutes(1), "the file is taken", () -> !Files.exists(dropped));
        Journey owner = Journey.of(stack, Settings.DEFAULT_TENANT);
        Await.until(
                Duration.ofMinutes(1),
                "its claims are counted",
                () -> owner.reconciliation().path("claims").asLong()
                        == Truth.of(file).claims());
    }
}
