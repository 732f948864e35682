package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.bench.endtoend.Options.Section;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;

/// Measures what was asked for on one rig, and replicas on two more.
final class EndToEndRun {

    /// Of each topic of events, as in a local run.
    static final int PARTITIONS = 6;

    private static final int SLICE_CLAIMS = 100_000;
    private static final int SMALL_FILE = 100;
    private static final int LARGE_FILE = 10_000;

    /// Of each service; an odd number has a middle.
    private static final int STARTS = 3;

    /// One claim of a pair of files corrects the other's: a file alone has none of these.
    private static final Mix ALONE = new Mix(12, 1, 0, 1, 3, 4, 6, 30);

    private final Path root;
    private final Options options;
    private final PrintStream screen;
    private final List<Throughput> loads = new ArrayList<>();
    private final List<Latency> latencies = new ArrayList<>();
    private long seed = 1;

    EndToEndRun(Path root, Options options, PrintStream screen) {
        this.root = root;
        this.options = options;
        this.screen = screen;
    }

    EndToEnd run() throws IOException {
        List<KafkaLimit> kafka = List.of();
        List<CopyLimit> copy = List.of();
        List<Reads> reads = List.of();
        try (Rig rig = rig()) {
            say("starting the services; data and logs in " + rig.folder());
            rig.start(PARTITIONS, 1);
            Trial trial = new Trial(rig);
            say("warming up");
            load(trial, Math.min(options.warmUpClaims(), options.claims()));
            if (options.has(Section.LOAD) || options.has(Section.LATENCY)) {
                profiled(rig, () -> load(trial, options.claims()));
            }
            if (options.has(Section.LATENCY)) {
                latency(trial, loads.getLast().claimsPerSecond());
            }
            if (options.has(Section.LIMITS)) {
                say("the limits: plain Kafka, plain COPY");
                kafka = KafkaLimit.measure(rig);
                copy = CopyLimit.measure(rig);
            }
            if (options.has(Section.READS) && !options.has(Section.GROWTH)) {
                reads = reads(rig, trial);
            }
            if (options.has(Section.GROWTH)) {
                grow(trial);
                reads = options.has(Section.READS) ? reads(rig, trial) : reads;
            }
            StoreBytes bytes = StoreBytes.of(rig);
            Map<String, Double> startAgain = options.has(Section.STARTS) ? startAgain(rig) : Map.of();
            return new EndToEnd(
                    rig.startSeconds(),
                    startAgain,
                    loads,
                    latencies,
                    bytes,
                    trial.stored().claims(),
                    kafka,
                    copy,
                    reads,
                    null);
        }
    }

    private Rig rig() throws IOException {
        Path folder = Files.createTempDirectory("overturn-bench-");
        Path profile = options.profile();
        if (profile == null) {
            return new Rig(root, folder);
        }
        Files.createDirectories(profile);
        return new Rig(root, folder, true);
    }

    private void profiled(Rig rig, Runnable load) {
        Path profile = options.profile();
        if (profile == null) {
            load.run();
            return;
        }
        Profile measured = new Profile(profile);
        measured.begin(rig);
        load.run();
        measured.end(rig, loads.getLast().truth().claims());
    }

    private void load(Trial trial, int claims) {
        int files = Math.max(1, claims / options.fileClaims());
        Throughput load = trial.throughput(Recipe.of(seed++, options.fileClaims()), 0, files);
        loads.add(load);
        screen.printf(
                Locale.ROOT,
                "  %,d claims into a store of %,d: %,.0f claims/s, %,.0f µs of processor a claim%s%n",
                load.truth().claims(),
                load.storedBefore(),
                load.claimsPerSecond(),
                load.systemMicrosPerClaim(),
                load.differences().isEmpty() ? "" : "  WRONG: " + load.differences());
    }

    private void latency(Trial trial, double claimsPerSecond) {
        int small = options.quick() ? 3 : 20;
        int large = options.quick() ? 1 : 5;
        latency("a file of 100 claims, alone", trial.alone(recipe(SMALL_FILE), small));
        latency("a file of 10,000 claims, alone", trial.alone(recipe(LARGE_FILE), large));
        double filesPerSecond = claimsPerSecond / 2 / SMALL_FILE;
        int files = Math.max(1, (int) (filesPerSecond * options.seconds()));
        latency("files of 100 claims at half load", trial.latencies(recipe(SMALL_FILE), files, filesPerSecond));
    }

    private Recipe recipe(int claims) {
        return new Recipe(seed++, claims, 1_000, ALONE);
    }

    private void latency(String what, List<Long> micros) {
        Latency latency = Latency.of(what, micros);
        latencies.add(latency);
        screen.printf(
                Locale.ROOT,
                "  %s: p50 %,.0f ms, p99 %,.0f ms of %d files%n",
                what,
                latency.p50Millis(),
                latency.p99Millis(),
                latency.files());
    }

    private List<Reads> reads(Rig rig, Trial trial) {
        say("reading with %,d claims in the store".formatted(trial.stored().claims()));
        List<Reads> reads = Reads.measure(rig, trial.calls(), Duration.ofSeconds(options.seconds()));
        for (Reads one : reads) {
            screen.printf(
                    Locale.ROOT, "  %s: p50 %.1f ms, p99 %.1f ms%n", one.question(), one.p50Millis(), one.p99Millis());
        }
        return reads;
    }

    private void grow(Trial trial) {
        say("growing to %,d claims".formatted(options.growTo()));
        while (trial.stored().claims() < options.growTo()) {
            load(trial, (int)
                    Math.min(SLICE_CLAIMS, options.growTo() - trial.stored().claims()));
        }
    }

    /// At the very end, when what the processes took under load has been noted.
    private Map<String, Double> startAgain(Rig rig) {
        int times = options.quick() ? 1 : STARTS;
        say("ending each service and starting it again, %d times".formatted(times));
        Map<String, Double> seconds = rig.startAgain(times);
        screen.println("  seconds: " + seconds);
        return seconds;
    }

    private void say(String what) {
        screen.println("… " + what);
    }

    /// The same files through one instance of each service, and through two.
    @Nullable
    Replicas replicas() throws IOException {
        if (!options.has(Section.REPLICAS)) {
            return null;
        }
        say("one instance of each service, then two, on twelve partitions");
        return new ReplicaTrial(root, options).run();
    }
}
