package org.overturn.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.testkit.Await;

class ChildProcessTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        child().kill();
    }

    @Test
    void aChildIsFoundAgainThroughItsPidFile() {
        child().start(List.of("sleep", "300"), Map.of(), "KILL");

        assertThat(child().isRunning()).isTrue();
        assertThatThrownBy(() -> child().start(List.of("sleep", "300"), Map.of(), "KILL"))
                .hasMessageContaining("runs already");

        child().stop("TERM", SOON);

        assertThat(child().isRunning()).isFalse();
    }

    @Test
    void thePidOfAnotherProcessIsNotTakenForTheChild() throws Exception {
        Files.writeString(folder.resolve("child.pid"), ProcessHandle.current().pid() + " 1234\n");

        assertThat(child().isRunning()).isFalse();
    }

    @Test
    void theLogKeepsWhatTheChildSaid() {
        child().start(List.of("sh", "-c", "echo $GREETING; echo done"), Map.of("GREETING", "hello"), "KILL");

        Await.until(SOON, "the child ends", () -> !child().isRunning());

        assertThat(child().logTail(2)).isEqualTo("hello\ndone");
        assertThat(child().logTail(1)).isEqualTo("done");
    }

    private ChildProcess child() {
        return new ChildProcess(folder, "child");
    }
}
