package org.overturn.bench.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.overturn.bench.x12.ReadingBenchmark;

/// All microbenchmarks of this module in one run, with processor time and allocation.
public final class MicroRun {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String READING = ReadingBenchmark.class.getName() + ".read";

    private MicroRun() {}

    /// @param quick one short round each, to see that they run
    public static List<Micro> run(boolean quick) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("org\\.overturn\\.bench\\.")
                .timeUnit(TimeUnit.MICROSECONDS)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class);
        if (quick) {
            options.warmupIterations(1).warmupTime(TimeValue.seconds(1));
            options.measurementIterations(1).measurementTime(TimeValue.seconds(1));
        }
        try {
            List<Micro> all = new ArrayList<>();
            for (RunResult result : new Runner(options.build()).run()) {
                all.add(micro(result));
            }
            return all;
        } catch (RunnerException | IOException e) {
            throw new IllegalStateException("the microbenchmarks did not run", e);
        }
    }

    private static Micro micro(RunResult result) throws IOException {
        BenchmarkParams params = result.getParams();
        StringBuilder name = new StringBuilder(params.getBenchmark().replaceFirst(".*\\.([^.]+\\.[^.]+)$", "$1"));
        long claims = 1;
        for (String key : params.getParamsKeys()) {
            if (key.equals("claims")) {
                claims = Long.parseLong(params.getParam(key));
            } else {
                name.append(' ').append(params.getParam(key));
            }
        }
        return new Micro(
                name.toString(),
                result.getPrimaryResult().getScore(),
                secondary(result, CpuTime.LABEL),
                secondary(result, ALLOCATION),
                claims,
                params.getBenchmark().equals(READING) ? ReadingBenchmark.fileBytes((int) claims) : 0);
    }

    private static double secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        if (found == null) {
            throw new IllegalStateException("no " + label + " was measured");
        }
        return found.getScore();
    }
}
