package org.overturn.bench.classify;

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
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.ClaimAdjudicated;

/// The decision on a claim with three lines: from what the payer reported to verdict, causes, actions, deadlines and
/// explanation. By the clock; [DecisionSpeed] does it by CPU time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class DecisionBenchmark {

    private final DenialPolicy policy = PolicyLibrary.bundled().current();

    @Param
    public Decision decision = Decision.PAID;

    private List<ClaimAdjudicated> history = List.of();

    /// Reads the claim.
    @Setup
    public void read() {
        history = decision.history();
    }

    /// Decides the claim once.
    @Benchmark
    public int decide() {
        return Assessor.assess(history, policy).size();
    }
}
