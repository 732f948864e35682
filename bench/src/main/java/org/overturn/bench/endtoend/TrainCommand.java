package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.bench.generate.Recipe;
import org.overturn.local.AotCache;
import org.overturn.local.Tuning;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// `./overturn train`: runs the packaged services under load once and lets each JVM keep what it has learnt beside its
/// jar, so that later starts load classes from there and compile what is hot at once.
///
/// A cache belongs to the very jars and the very JVM it was made with; [AotCache] leaves an older one alone.
public final class TrainCommand {

    private static final int WRONG = 1;
    private static final long SEED = 514;
    private static final int FILE_CLAIMS = 500;
    private static final int FILES = 40;

    private TrainCommand() {}

    /// Exit codes: 0 all services have a cache, 1 one has none or what was stored is wrong.
    public static int run(Path root, PrintStream screen) throws IOException {
        for (Service service : Service.values()) {
            Files.deleteIfExists(AotCache.of(root, service).file());
        }
        Tuning learning = new Tuning(
                (service, name) -> List.of(AotCache.of(root, service).learning()),
                (service, name) -> Map.of(),
                Optional.empty());
        Path folder = Files.createTempDirectory("overturn-train-");
        try (Rig rig = new Rig(root, folder, false, learning)) {
            screen.println("Training the services for fast starts …");
            rig.start(EndToEndRun.PARTITIONS, 1);
            List<String> differences = new Trial(rig)
                    .throughput(Recipe.of(SEED, FILE_CLAIMS), 0, FILES)
                    .differences();
            if (!differences.isEmpty()) {
                screen.println("✗ what is stored is not what was sent: " + differences);
                return WRONG;
            }
            for (Service service : Service.values()) {
                keep(root, rig, service, screen);
            }
            return 0;
        } catch (ServerFailure e) {
            screen.println("✗ " + e.getMessage());
            return WRONG;
        }
    }

    private static void keep(Path root, Rig rig, Service service, PrintStream screen) throws IOException {
        rig.end(service);
        Path cache = AotCache.of(root, service).file();
        if (!Files.exists(cache)) {
            throw new ServerFailure(service.id() + " ended without a cache");
        }
        screen.printf("  ✓ %s-service: %d MB%n", service.id(), Files.size(cache) >> 20);
    }
}
