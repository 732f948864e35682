package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.fuzz.Corpus;
import org.overturn.testkit.fuzz.Mutator;

/// Changed files, read as ingest reads them: scanned, judged, acknowledged and, where accepted, mapped to events. Some
/// thousands here; as many as you like with `-Dfuzz.executions=10000000 -Dfuzz.seed=1`.
class ReadingFuzzTest {

    private static final long EXECUTIONS = Long.getLong("fuzz.executions", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 835_2026L);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long REPORT_EVERY = 1_000_000;

    @Test
    void noFileMakesTheFirstPassOrTheRelayThrowHangOrContradictThemselves() throws IOException {
        Mutator mutator = new Mutator(Corpus.of(Path.of(System.getProperty("overturn.root", ".."))), SEED);
        long readable = 0;
        long claims = 0;
        long start = System.nanoTime();
        for (long i = 1; i <= EXECUTIONS; i++) {
            byte[] file = mutator.next();
            String which = "seed " + SEED + ", file " + i;
            long began = processorTime();
            try {
                FileCheck checked = FileCheck.of(file);
                claims += checked.claims();
                readable += checked.readable() ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(which, e);
            }
            if (processorTime() - began > LONGEST.toNanos()) {
                throw new AssertionError(which + " takes a processor longer than " + LONGEST);
            }
            if (i % REPORT_EVERY == 0) {
                System.out.printf(
                        "%,d files, %,d readable, %,d claims mapped, %,d s%n",
                        i, readable, claims, (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        assertThat(readable).as("some of them go deep").isBetween(EXECUTIONS / 100, EXECUTIONS - 1);
        assertThat(claims).isPositive();
    }

    /// By which a process that was kept waiting has not taken long.
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
