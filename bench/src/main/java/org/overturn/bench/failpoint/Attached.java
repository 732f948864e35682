package org.overturn.bench.failpoint;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The agent's part that the boot loader loads. Public, because [Agent] itself is loaded by another.
public final class Attached {

    private Attached() {}

    /// Weaves the steps and listens for commands; ends the process when a step is not there.
    public static void start(Map<String, String> options, Instrumentation instrumentation) {
        try {
            String service = options.getOrDefault("service", "");
            List<Step> steps = Steps.table().of(service);
            List<Seeded> bugs = Arrays.stream(options.getOrDefault("bugs", "").split("\\+"))
                    .filter(name -> !name.isEmpty())
                    .map(Seeded::named)
                    .toList();
            List<Seeded> rewritings =
                    bugs.stream().filter(bug -> !bug.isAtAGate()).toList();
            Set<Place> places = new HashSet<>();
            steps.forEach(step -> places.add(step.place()));
            bugs.stream().filter(Seeded::isAtAGate).forEach(bug -> places.add(bug.place()));
            if (Boolean.parseBoolean(options.get("seedable"))) {
                Seeded.of(service).stream().filter(Seeded::isAtAGate).forEach(bug -> places.add(bug.place()));
            }
            check(places);
            Failpoints.prepare(steps, bugs, Path.of(options.getOrDefault("told", "failpoints.told")));
            for (String armed : options.getOrDefault("arm", "").split("\\+")) {
                if (!armed.isEmpty()) {
                    Failpoints.arm(Armed.parse(armed.split(" ")));
                }
            }
            instrumentation.addTransformer(new Weaver(places, rewritings));
            Control.listen(Integer.parseInt(options.getOrDefault("port", "0")));
        } catch (IOException | RuntimeException e) {
            Failpoints.stop("cannot start", e);
        }
    }

    private static void check(Set<Place> places) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        List<Place> missing = new Packaged(jar.resolveSibling("")).missing(places);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the service has not got " + missing);
        }
    }
}
