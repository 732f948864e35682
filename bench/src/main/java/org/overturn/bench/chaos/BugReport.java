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

    static void write(Path base, long seed, List<Caught> caught) {
        try {
            ReportFiles.write(base, markdown(seed, caught), json(seed, caught));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }

    private static String markdown(long seed, List<Caught> caught) {
        StringBuilder text = new StringBuilder("# The fault suite can fail: seeded bugs and what found them\n\n");
        text.append("`./overturn chaos --seeded-bugs --seed %d`, %s. %d bugs, %d not found.%n%n"
                .formatted(
                        seed,
                        ReportFiles.today(),
                        caught.size(),
                        caught.stream().filter(one -> one.by().isEmpty()).count()));
        text.append("| bug | service | the mistake | found by |\n|---|---|---|---|\n");
        for (Caught one : caught) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            one.bug().name(),
                            one.bug().service().id(),
                            one.bug().meaning(),
                            one.by()
                                    .map(by -> by.invariant() + ": " + shortened(by.what()))
                                    .orElse("**nothing**")));
        }
        return text.toString();
    }

    private static String json(long seed, List<Caught> caught) throws JsonProcessingException {
        var root = JSON.createObjectNode().put("seed", seed).put("date", ReportFiles.today());
        ArrayNode all = root.putArray("bugs");
        for (Caught one : caught) {
            var bug = all.addObject()
                    .put("name", one.bug().name())
                    .put("service", one.bug().service().id())
                    .put("mistake", one.bug().meaning());
            one.by().ifPresent(by -> bug.put("foundBy", by.invariant()).put("what", by.what()));
        }
        return JSON.writeValueAsString(root);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").replace("|", "/");
        return line.length() > 120 ? line.substring(0, 120) + " …" : line;
    }
}
