package org.overturn.bench.failpoint;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The classes of a packaged service, as far as steps and bugs name them.
public record Packaged(Path quarkusApp) {

    /// What the service has not got of these places. A class that was renamed must be noticed here, and not by a trial
    /// that never meets its step.
    public List<Place> missing(Collection<Place> places) throws IOException {
        Map<String, List<Place>> wanted = new HashMap<>();
        places.forEach(place -> wanted.computeIfAbsent(place.classFile(), file -> new ArrayList<>())
                .add(place));
        List<Place> missing = new ArrayList<>(places);
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (var entry : wanted.entrySet()) {
                    var found = file.getJarEntry(entry.getKey());
                    if (found != null) {
                        try (InputStream in = file.getInputStream(found)) {
                            ClassModel model = ClassFile.of().parse(in.readAllBytes());
                            entry.getValue().stream()
                                    .filter(place -> has(model, place))
                                    .forEach(missing::remove);
                        }
                    }
                }
            }
        }
        return missing;
    }

    /// A class of the service.
    ///
    /// @throws IOException when it has none of that name
    byte[] classFile(Place place) throws IOException {
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                var found = file.getJarEntry(place.classFile());
                if (found != null) {
                    try (InputStream in = file.getInputStream(found)) {
                        return in.readAllBytes();
                    }
                }
            }
        }
        throw new IOException("there is no " + place);
    }

    private static boolean has(ClassModel model, Place place) {
        return model.methods().stream().anyMatch(method -> Weaver.matches(place, method));
    }

    /// Ours and the connector's: the others hold no place.
    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("app", "lib/main")) {
            try (Stream<Path> files = Files.list(quarkusApp.resolve(folder))) {
                files.filter(Packaged::mayHold).forEach(jars::add);
            }
        }
        return jars;
    }

    private static boolean mayHold(Path jar) {
        String name = jar.getFileName().toString();
        return name.endsWith(".jar") && (name.contains("overturn") || name.contains("reactive-messaging-kafka-"));
    }
}
