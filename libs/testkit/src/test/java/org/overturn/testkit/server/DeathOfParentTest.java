package org.overturn.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.testkit.Await;

class DeathOfParentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aChildDoesNotOutliveAParentThatIsKilled() throws Exception {
        assumeTrue(Spawner.succeeds("setpriv", "--pdeathsig", "KILL", "true"), "needs setpriv of util-linux");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongLivedParent.class.getName(),
                        folder.toString())
                // Not this JVM's own: a parent left over would hold Maven, which reads them to their end.
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            ChildProcess child = new ChildProcess(folder, "child");
            Await.until(SOON, "the child runs", child::isRunning);

            parent.destroyForcibly();

            Await.until(SOON, "the child is gone", () -> !child.isRunning());
            assertThat(parent.waitFor()).isEqualTo(137);
        } finally {
            parent.destroyForcibly();
        }
    }
}
