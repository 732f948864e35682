package org.overturn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Where `./overturn train` keeps what a service's JVM has learnt: loaded classes and profiles (JEP 483, 514, 515).
///
/// @param file beside the jars it was made of
public record AotCache(Path file) {

    private static final String OUTPUT = "-XX:AOTCacheOutput=";

    public static AotCache of(Path root, Service service) {
        return new AotCache(root.resolve(service.id() + "-service/target/quarkus-app/overturn.aot"));
    }

    /// The option of a JVM that learns: it writes the cache when it ends.
    public String learning() {
        return OUTPUT + file;
    }

    /// The options of a JVM that uses it: none where it is missing or older than its jars, or where another option has
    /// no use for it.
    List<String> options(List<String> further) {
        return isCurrent() && further.stream().noneMatch(AotCache::goesWithout)
                ? List.of("-XX:AOTCache=" + file)
                : List.of();
    }

    /// Whether it is there and nothing beside it is newer: JDK 25.0.3 takes classes from a cache of jars that have
    /// changed since, and does not say so.
    private boolean isCurrent() {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<Path> packaged = Files.walk(file.getParent())) {
            long made = Files.getLastModifiedTime(file).toMillis();
            return packaged.filter(Files::isRegularFile)
                    .noneMatch(other -> other.toFile().lastModified() > made);
        } catch (IOException e) {
            throw new ServerFailure("cannot look at what lies beside " + file, e);
        }
    }

    /// What learns has nothing to read yet, and an agent changes classes that a cache holds as they were.
    private static boolean goesWithout(String option) {
        return option.startsWith(OUTPUT) || option.startsWith("-javaagent:");
    }
}
