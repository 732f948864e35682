package org.overturn.classify;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A policy of the house beside that of the product: the same, but for what it knows of Northwind, with whom the house
/// has a capitated contract: CARC 24 of this payer is no denial.
public final class HousePolicy implements QuarkusTestResourceLifecycleManager {

    /// Its version.
    public static final String VERSION = "house-1";

    private static final Path BUNDLED = Path.of("src/main/resources/policy");

    private static final String CAPITATED = "northwind,,commercial,Y,NW001,,,contract of the house";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("policies");
            write(BUNDLED.resolve(newest()), Files.createDirectory(folder.resolve(VERSION)));
            return Map.of("overturn.classify.policies.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    /// The version that holds for whoever has promoted none.
    public static String newest() {
        try {
            return Files.readAllLines(BUNDLED.resolve("versions.csv")).stream()
                    .filter(line -> !line.isBlank())
                    .reduce((one, later) -> later)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path name = Objects.requireNonNull(file.getFileName());
                Files.write(to.resolve(name), changed(name.toString(), Files.readAllLines(file)));
            }
        }
    }

    private static List<String> changed(String file, List<String> lines) {
        return switch (file) {
            case "policy.csv" -> List.of(lines.getFirst(), VERSION + ",2026-11-01,Capitated contract with Northwind");
            case "payers.csv" -> {
                List<String> more = new ArrayList<>(lines);
                more.add(1, CAPITATED);
                yield more;
            }
            default -> lines;
        };
    }
}
