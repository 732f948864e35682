package org.overturn.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What Linux says of this very process.
class ProcessUsageTest {

    @Test
    void processorTimeIsThatOfTheRunTime() {
        long seen = ProcessUsage.alone(ProcessHandle.current().pid(), false).cpuMicros();

        Duration told = ProcessHandle.current().info().totalCpuDuration().orElseThrow();

        assertThat(seen).isCloseTo(told.toNanos() / 1_000, withPercentage(50));
    }

    @Test
    void aRunningJvmIsInMemory() {
        assertThat(ProcessUsage.of(ProcessHandle.current()).residentBytes()).isGreaterThan(30_000_000);
    }
}
