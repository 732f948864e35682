package org.overturn.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The short set of the fault suite with fewer crashes, over the services that this build has packaged. The same faults
/// in every build; others with `-Dchaos.seed=N`, more with `-Dchaos.trials=N`.
class PackagedFaultsTest {

    private static final String SEED = System.getProperty("chaos.seed", "835");
    private static final String TRIALS = System.getProperty("chaos.trials", "30");
    private static final Path ROOT =
            Path.of(System.getProperty("overturn.root", "..")).toAbsolutePath().normalize();

    @Test
    void theShortSetLosesAndDoublesNothing() {
        int code = Chaos.run(
                List.of("--short", "--trials", TRIALS, "--seed", SEED, "--report", "target/faults"),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                ROOT,
                ROOT.resolve("bench/target/overturn-bench-failpoints.jar"));

        assertThat(code).isZero();
    }
}
