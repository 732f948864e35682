package org.overturn.bench.failpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The table of all steps, `failpoints.csv`.
public record Steps(List<Step> all) {

    public Steps {
        all = List.copyOf(all);
        Set<Integer> numbers = new HashSet<>();
        for (Step step : all) {
            if (!numbers.add(step.number())) {
                throw new IllegalArgumentException("two steps have the number " + step.number());
            }
        }
    }

    /// The table as it is in this jar.
    public static Steps table() {
        return new Steps(lines("failpoints.csv").stream().map(Step::parse).toList());
    }

    /// Those of one service, in the order of their numbers.
    public List<Step> of(String service) {
        return all.stream().filter(step -> step.service().equals(service)).toList();
    }

    /// The step of that number.
    ///
    /// @throws IllegalArgumentException when there is none
    public Step number(int number) {
        return all.stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step has the number " + number));
    }

    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = resource(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This class is loaded by the boot loader in a service, and by the usual one elsewhere.
    private static InputStream resource(String name) {
        String path = "org/overturn/bench/failpoint/" + name;
        InputStream beside = Steps.class.getResourceAsStream(name);
        InputStream found = beside != null ? beside : ClassLoader.getSystemResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException("no " + path);
        }
        return found;
    }
}
