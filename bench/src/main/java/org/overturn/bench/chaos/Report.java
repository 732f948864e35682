package org.overturn.bench.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.overturn.bench.chaos.check.Violation;

/// What a run came to, for people and for programs. Nothing in it is estimated.
///
/// @param options what was asked for
/// @param rebuild of I8, none when it was not wanted
/// @param proof a bug put in at the end, which must be found; none when only some faults were wanted
/// @param started until all services were ready for the first time
/// @param isWhole whether the run has come to its end; what a run that broke off leaves says so
record Report(
        ChaosOptions options,
        List<Round> rounds,
        Optional<Rebuild.Result> rebuild,
        Optional<SeededBugs.Caught> proof,
        Duration started,
        Duration took,
        boolean isWhole) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Report {
        rounds = List.copyOf(rounds);
    }

    int crashes() {
        return rounds.stream().mapToInt(round -> round.struck().crashes()).sum();
    }

    int faults() {
        return rounds.stream().mapToInt(round -> round.struck().faults()).sum();
    }

    long claims() {
        return rounds.stream().mapToLong(Round::claims).sum();
    }

    List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        rounds.forEach(round -> all.addAll(round.violations()));
        rebuild.ifPresent(result -> all.addAll(result.violations()));
        return all;
    }

    boolean isSound() {
        return isWhole && violations().isEmpty() && proof.stream().allMatch(SeededBugs.Caught::isFound);
    }

    void write(Path base) {
        try {
            ReportFiles.write(base, markdown(), JSON.writeValueAsString(json()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }

    String summary() {
        return "%d crashes and %d other faults in %d rounds over %d claims: %d violations, in %s"
                .formatted(
                        crashes(),
                        faults() - crashes(),
                        rounds.size(),
                        claims(),
                        violations().size(),
                        seconds(took));
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Nothing lost: what the fault suite found\n\n");
        text.append("`%s`, %s, %d cores, JDK %s. %s.%n%n"
                .formatted(
                        options.command(),
                        ReportFiles.today(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        summary()));
        if (!isWhole) {
            text.append("**This run did not come to its end; these are the rounds until then.**\n\n");
        }
        text.append("""
                A crash is a process that ended without warning, by signal 9 or at a numbered step, while files were sent. A round is
                load, faults, and then the check of all invariants over everything that the round's tenants sent. Recovery counts from
                the moment when everything was up again until nothing was on its way any more.

                | fault | rounds | crashes | other faults | files | claims | records told again | recovery, median | longest | violations |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        byName().forEach((name, of) -> text.append(line(name, of)));
        text.append(
                "%n%d of the crashes were at %d different steps of the table of failpoints. The stack was up after %s.%n"
                        .formatted(crashesAtSteps(), differentSteps(), seconds(started)));
        rebuild.ifPresent(result ->
                text.append("%nRebuilt from the raw files (I8): %d claims, %d rows compared, %d differences, in %s.%n"
                        .formatted(
                                result.claims(),
                                result.rows(),
                                result.violations().size(),
                                seconds(result.took()))));
        proof.ifPresent(caught ->
                text.append("%nTo see that the checks can fail, a bug was put in at the end: %s. Found by: %s.%n"
                        .formatted(caught.bug().meaning(), caught.isFound() ? caught.checks() : "**nothing**")));
        if (!violations().isEmpty()) {
            text.append("\n## Violations\n\n");
            violations()
                    .forEach(violation -> text.append("- ").append(violation).append('\n'));
        }
        return text.toString();
    }

    private Map<String, List<Round>> byName() {
        Map<String, List<Round>> byName = new LinkedHashMap<>();
        rounds.forEach(round -> byName.computeIfAbsent(round.fault() + " " + round.name(), name -> new ArrayList<>())
                .add(round));
        return byName;
    }

    private static String line(String name, List<Round> of) {
        List<Duration> recoveries = of.stream().map(Round::recovery).sorted().toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %s | %s | %d |%n"
                .formatted(
                        name,
                        of.size(),
                        of.stream().mapToInt(round -> round.struck().crashes()).sum(),
                        of.stream()
                                .mapToInt(round ->
                                        round.struck().faults() - round.struck().crashes())
                                .sum(),
                        of.stream().mapToLong(Round::files).sum(),
                        of.stream().mapToLong(Round::claims).sum(),
                        of.stream().mapToLong(Round::repeated).sum(),
                        seconds(recoveries.get(recoveries.size() / 2)),
                        seconds(recoveries.getLast()),
                        of.stream().mapToInt(round -> round.violations().size()).sum());
    }

    private long crashesAtSteps() {
        return notes().stream().filter(note -> !note.endsWith("not met")).count();
    }

    private long differentSteps() {
        return notes().stream()
                .filter(note -> !note.endsWith("not met"))
                .map(note -> note.substring(0, note.indexOf(" visit")))
                .distinct()
                .count();
    }

    private List<String> notes() {
        return rounds.stream()
                .filter(round -> round.fault().equals("F-01"))
                .flatMap(round -> round.struck().notes().stream())
                .toList();
    }

    private ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("command", options.command()).put("seed", options.seed()).put("date", ReportFiles.today());
        root.put("crashes", crashes()).put("otherFaults", faults() - crashes());
        root.put("claims", claims()).put("violations", violations().size());
        root.put("tookMillis", took.toMillis()).put("whole", isWhole);
        ArrayNode all = root.putArray("rounds");
        for (Round round : rounds) {
            ObjectNode one = all.addObject();
            one.put("round", round.number()).put("fault", round.fault()).put("name", round.name());
            one.put("crashes", round.struck().crashes())
                    .put("faults", round.struck().faults());
            one.put("files", round.files()).put("claims", round.claims());
            one.put("records", round.records()).put("repeated", round.repeated());
            one.put("recoveryMillis", round.recovery().toMillis())
                    .put("tookMillis", round.took().toMillis());
            round.struck().notes().forEach(one.putArray("what")::add);
            round.violations().forEach(violation -> one.withArray("violations").add(violation.toString()));
        }
        rebuild.ifPresent(result -> root.putObject("rebuild")
                .put("claims", result.claims())
                .put("rows", result.rows())
                .put("differences", result.violations().size())
                .put("tookMillis", result.took().toMillis()));
        return root;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
