package org.overturn.bench.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.overturn.bench.generate.Recipe;
import org.overturn.x12.Limits;
import org.overturn.x12.RawSegment;
import org.overturn.x12.RawSegmentReader;
import org.overturn.x12.SegmentWriter;

/// Writes the segments of a file that was read before.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class WritingBenchmark {

    /// Claims of the file.
    @Param("2000")
    public int claims;

    private final List<RawSegment> segments = new ArrayList<>();

    /// Reads the file.
    @Setup
    public void read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Recipe.of(1, claims).write(0, file);
        RawSegmentReader reader = new RawSegmentReader(new ByteArrayInputStream(file.toByteArray()), Limits.DEFAULT);
        for (RawSegment segment = reader.next(); segment != null; segment = reader.next()) {
            segments.add(segment);
        }
    }

    /// Writes it once.
    @Benchmark
    public long write() throws IOException {
        SegmentWriter writer = new SegmentWriter(OutputStream.nullOutputStream());
        for (RawSegment segment : segments) {
            writer.write(segment);
        }
        return segments.size();
    }
}
