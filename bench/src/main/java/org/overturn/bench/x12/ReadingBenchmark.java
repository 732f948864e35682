package org.overturn.bench.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Overturn's reader beside StAEDI's over the same synthetic file, by the clock, with the collector that the services
/// have. [ReadingSpeed] does it by CPU time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx16m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 3, time = 3)
public class ReadingBenchmark {

    /// Claims of the file.
    @Param("20000")
    public int claims;

    @Param
    public Reading reading = Reading.OVERTURN;

    private Path file = Path.of("");

    /// Writes the file.
    @Setup
    public void write() throws IOException {
        file = SyntheticFile.write(claims);
    }

    /// Bytes of the file with so many claims.
    public static long fileBytes(int claims) throws IOException {
        Path file = SyntheticFile.write(claims);
        try {
            return Files.size(file);
        } finally {
            Files.delete(file);
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /// Reads the file once.
    @Benchmark
    public long read() throws IOException, EDIStreamException {
        return reading.claims(file);
    }
}
