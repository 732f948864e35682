package org.overturn.bench.events;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.overturn.bench.generate.Recipe;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.EventCodec;

/// The two events that every claim has, to JSON and back, over a hundred different ones.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class EventBenchmark {

    private static final int CLAIMS = 100;

    private final EventCodec codec = new EventCodec();
    private List<ClaimAdjudicated> adjudicated = List.of();
    private List<ClaimAssessed> assessed = List.of();
    private List<byte[]> adjudicatedJson = List.of();
    private List<byte[]> assessedJson = List.of();
    private int next;

    /// Makes the events.
    @Setup
    public void make() {
        adjudicated = SampleEvents.adjudicated(Recipe.of(1, CLAIMS));
        assessed = SampleEvents.assessed(adjudicated);
        adjudicatedJson = adjudicated.stream().map(codec::encode).toList();
        assessedJson = assessed.stream().map(codec::encode).toList();
    }

    @Benchmark
    public byte[] encodeAdjudicated() {
        return codec.encode(adjudicated.get(next(adjudicated.size())));
    }

    @Benchmark
    public ClaimAdjudicated decodeAdjudicated() {
        return codec.decode(adjudicatedJson.get(next(adjudicatedJson.size())), ClaimAdjudicated.class);
    }

    @Benchmark
    public byte[] encodeAssessed() {
        return codec.encode(assessed.get(next(assessed.size())));
    }

    @Benchmark
    public ClaimAssessed decodeAssessed() {
        return codec.decode(assessedJson.get(next(assessedJson.size())), ClaimAssessed.class);
    }

    private int next(int size) {
        next = (next + 1) % size;
        return next;
    }
}
