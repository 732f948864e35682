package org.overturn.bench.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.overturn.bench.chaos.SeededBugs.Caught;

/// Which check found which seeded bug, for people and for programs.
final class BugReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private BugReport() {}

    static void write(Path base, ChaosOptions options, List<Caught> caught) {
        try {
            ReportFiles.write(base, markdown(options, caught), json(options, caught));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }

    private static String markdown(ChaosOptions options, List<Caught> caught) {
        StringBuilder text = new StringBuilder("# The fault suite can fail: seeded bugs and what found them\n\n");
        text.append("`%s`, %s. %d bugs, %d not found.%n%n"
                .formatted(
                        options.command(),
                        ReportFiles.today(),
                        caught.size(),
                        caught.stream().filter(one -> !one.isFound()).count()));
        text.append("| bug | service | the mistake | found by | which said |\n|---|---|---|---|---|\n");
        for (Caught one : caught) {
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            one.bug().name(),
                            one.bug().service().id(),
                            one.bug().meaning(),
                            one.isFound() ? one.checks() : "**nothing**",
                            shortened(one.said())));
        }
        return text.toString();
    }

    private static String json(ChaosOptions options, List<Caught> caught) throws JsonProcessingException {
        var root = JSON.createObjectNode().put("command", options.command()).put("date", ReportFiles.today());
        ArrayNode all = root.putArray("bugs");
        for (Caught one : caught) {
            var bug = all.addObject()
                    .put("name", one.bug().name())
                    .put("service", one.bug().service().id())
                    .put("mistake", one.bug().meaning());
            bug.put("foundBy", one.checks())
                    .put("said", one.said())
                    .put("tookMillis", one.took().toMillis());
        }
        return JSON.writeValueAsString(root);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").replace("|", "/");
        return line.length() > 120 ? line.substring(0, 120) + " …" : line;
    }
}
