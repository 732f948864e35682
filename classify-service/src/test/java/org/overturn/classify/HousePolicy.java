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

    /// What differs from the profile of another payer.
    private static final Map<String, String> NORTHWIND =
            Map.of("id", "northwind", "families", "", "capitated", "Y", "payer_ids", "NW001", "name_words", "");

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
                more.add(1, northwind(lines));
                yield more;
            }
            default -> lines;
        };
    }

    private static String northwind(List<String> profiles) {
        String[] columns = profiles.getFirst().split(",", -1);
        String[] row = profiles.stream()
                .filter(line -> line.startsWith("aetna,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            row[i] = NORTHWIND.getOrDefault(columns[i], row[i]);
        }
        return String.join(",", row);
    }
}
