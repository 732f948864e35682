package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.overturn.bench.generate.Recipe;
import org.overturn.testkit.setup.Service;

/// The same files through one instance of each service and through two, with the same keys, so that what they came to
/// can be compared row for row.
final class ReplicaTrial {

    private static final int PARTITIONS = 12;
    private static final int WARM_UP_FILES = 20;

    private final Path root;
    private final Options options;

    ReplicaTrial(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    private record Outcome(Throughput load, Map<String, String> digest) {}

    Replicas run() throws IOException {
        Path secrets = Files.createTempDirectory("overturn-bench-secrets-");
        try {
            Outcome one = run(1, secrets);
            Outcome two = run(2, secrets);
            return new Replicas(one.load(), two.load(), one.digest().equals(two.digest()), share(two.load()));
        } finally {
            org.overturn.testkit.server.Folders.delete(secrets);
        }
    }

    private Outcome run(int instances, Path secrets) throws IOException {
        Path folder = Files.createTempDirectory("overturn-bench-");
        copy(secrets, folder.resolve("secrets"));
        try (Rig rig = new Rig(root, folder)) {
            rig.start(PARTITIONS, instances);
            copy(folder.resolve("secrets"), secrets);
            Trial trial = new Trial(rig);
            trial.throughput(Recipe.of(1, options.fileClaims()), 0, WARM_UP_FILES);
            int files = Math.max(1, options.claims() / options.fileClaims());
            Throughput load = trial.throughput(Recipe.of(2, options.fileClaims()), 0, files);
            return new Outcome(load, Digest.of(rig));
        }
    }

    /// Of each instance in the processor time of its service.
    private static Map<String, Double> share(Throughput load) {
        Map<String, Double> share = new TreeMap<>();
        for (Service service : Service.values()) {
            String second = service.id() + "-2";
            double both = load.microsPerClaim().getOrDefault(service.id(), 0.0)
                    + load.microsPerClaim().getOrDefault(second, 0.0);
            share.put(service.id(), load.microsPerClaim().getOrDefault(service.id(), 0.0) / both);
            share.put(second, load.microsPerClaim().getOrDefault(second, 0.0) / both);
        }
        return share;
    }

    /// Files that are there already stay.
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> !Files.exists(to.resolve(file.getFileName()))).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
