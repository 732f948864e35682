package org.overturn.bench.classify;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.ClaimAdjudicated;

/// Microseconds of CPU and bytes allocated for one decision on a claim with three lines. CPU time of the deciding
/// thread rather than the clock, since machines are shared.
public final class DecisionSpeed {

    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int DECISIONS_A_ROUND = 100_000;

    private DecisionSpeed() {}

    /// Prints one line for each kind of claim.
    public static void main(String[] args) {
        DenialPolicy policy = PolicyLibrary.bundled().current();
        System.out.printf(
                Locale.ROOT,
                "load %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (Decision decision : Decision.values()) {
            measure(decision, policy);
        }
    }

    private static void measure(Decision decision, DenialPolicy policy) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<ClaimAdjudicated> history = decision.history();
        double[] micros = new double[ROUNDS];
        long bytes = 0;
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long cpu = thread.getCurrentThreadCpuTime();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long claims = 0;
            for (int i = 0; i < DECISIONS_A_ROUND; i++) {
                claims += Assessor.assess(history, policy).size();
            }
            if (claims < DECISIONS_A_ROUND) {
                throw new IllegalStateException("a decision gave no answer");
            }
            if (round >= 0) {
                micros[round] = (thread.getCurrentThreadCpuTime() - cpu) / 1e3 / DECISIONS_A_ROUND;
                bytes = (thread.getCurrentThreadAllocatedBytes() - allocated) / DECISIONS_A_ROUND;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-14s median %5.2f µs, best %5.2f µs, %,d bytes%n",
                decision,
                micros[ROUNDS / 2],
                micros[0],
                bytes);
    }
}
