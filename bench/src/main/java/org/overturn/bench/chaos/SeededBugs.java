package org.overturn.bench.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.bench.chaos.Bug.Seed;
import org.overturn.bench.chaos.check.Violation;
import org.overturn.bench.chaos.fault.Nothing;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.bench.chaos.rig.Plan;
import org.overturn.bench.failpoint.Seeded;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.ServerFailure;

/// The suite's proof that it can fail: bugs are put in one after the other, and each must be found. Before the first
/// the sound services must pass.
final class SeededBugs {

    /// Sound services move on within this time; with a bug that stops everything this is what it takes.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path root;
    private final Path folder;
    private final Path agent;
    private final ChaosOptions options;
    private final PrintStream screen;

    /// @param by what found it; empty when nothing did
    /// @param took from putting it in until everything was sound again
    record Caught(Bug bug, List<Violation> by, Duration took) {

        boolean isFound() {
            return !by.isEmpty();
        }

        /// Names of the checks that found it.
        String checks() {
            return by.stream().map(Violation::invariant).distinct().sorted().collect(Collectors.joining(", "));
        }

        /// What one of them said: that something is stuck says less than what is missing.
        String said() {
            return by.stream()
                    .sorted(Comparator.comparing(
                            violation -> violation.invariant().equals("LAG")))
                    .map(Violation::what)
                    .findFirst()
                    .orElse("");
        }
    }

    SeededBugs(Path root, Path folder, Path agent, ChaosOptions options, PrintStream screen) {
        this.root = root;
        this.folder = folder;
        this.agent = agent;
        this.options = options;
        this.screen = screen;
    }

    int run() {
        List<Bug> bugs =
                Bug.all().stream().filter(bug -> options.wants(bug.name())).toList();
        options.demand(bugs.stream().map(Bug::name).toList());
        List<Caught> caught = new ArrayList<>();
        try (Session session =
                Session.start(root, folder, agent, options.seed(), PATIENCE, Durability.TEST, Plan::seedable)) {
            Round sound = session.round(new Nothing());
            if (!sound.isSound()) {
                sound.violations().forEach(violation -> screen.println("  ✗ without any bug: " + violation));
                return 1;
            }
            for (Bug bug : bugs) {
                Caught result = look(session, bug);
                caught.add(result);
                screen.println(line(result));
            }
        }
        long missed = caught.stream().filter(one -> !one.isFound()).count();
        screen.println("%d seeded bugs, %d not found".formatted(caught.size(), missed));
        options.report().ifPresent(base -> BugReport.write(base, options, caught));
        return missed == 0 ? 0 : 1;
    }

    /// Puts the bug in, looks what finds it, and takes it out again.
    static Caught look(Session session, Bug bug) {
        long began = System.nanoTime();
        List<Violation> found = switch (bug.seed()) {
            case Seed.Setting(var settings) -> refusedToStart(session, bug, settings);
            case Seed.Code(String name) ->
                Seeded.named(name).isAtAGate() ? whileRunning(session, bug, name) : restarted(session, bug, name);
            case Seed.Schema(String sql, String undo) -> {
                session.tables().execute(bug.service(), sql);
                List<Violation> violations = violations(session, bug);
                session.tables().execute(bug.service(), undo);
                yield violations;
            }
        };
        if (!session.isQuiet()) {
            session.empty();
            session.rig().startServices();
        }
        return new Caught(bug, found, Duration.ofNanos(System.nanoTime() - began));
    }

    private static List<Violation> violations(Session session, Bug bug) {
        // What a fault says of itself is no check.
        return session.round(bug.under().get()).violations().stream()
                .filter(violation -> !violation.invariant().startsWith("F-"))
                .toList();
    }

    /// The fault may end the service, which then starts with the bug again.
    private static List<Violation> whileRunning(Session session, Bug bug, String name) {
        Instance instance = session.rig().instance(bug.service());
        session.rig().plan().seed(bug.service().id(), List.of(name));
        instance.seed(name);
        List<Violation> found = violations(session, bug);
        session.rig().plan().clear();
        instance.heal();
        return found;
    }

    private static List<Violation> restarted(Session session, Bug bug, String name) {
        session.rig().plan().seed(bug.service().id(), List.of(name));
        restart(session, bug);
        List<Violation> found = violations(session, bug);
        session.rig().plan().clear();
        restart(session, bug);
        return found;
    }

    private static void restart(Session session, Bug bug) {
        Instance instance = session.rig().instance(bug.service());
        instance.process().kill();
        session.groups().forgetMembers(bug.service().id());
        instance.process().start();
    }

    /// A second instance is to start with these settings.
    private static List<Violation> refusedToStart(Session session, Bug bug, Map<String, String> settings) {
        session.rig().plan().set(bug.service().id(), settings);
        try {
            session.rig().remove(session.rig().addReplica(bug.service()));
            return List.of();
        } catch (ServerFailure e) {
            String said = e.getMessage() + session.rig().lastWords(bug.service());
            int at = said.lastIndexOf("the configuration is unsafe");
            return at < 0
                    ? List.of()
                    : said.substring(at)
                            .lines()
                            .filter(line -> line.startsWith("  - "))
                            .map(reason -> new Violation("start-up guard", reason.substring(4)))
                            .toList();
        } finally {
            session.rig().plan().clear();
        }
    }

    static String line(Caught caught) {
        return caught.isFound()
                ? "  ✓ %-36s found by %s: %s (%.1f s)"
                        .formatted(
                                caught.bug().name(),
                                caught.checks(),
                                caught.said(),
                                caught.took().toMillis() / 1000.0)
                : "  ✗ %-36s NOT FOUND: %s"
                        .formatted(caught.bug().name(), caught.bug().meaning());
    }
}
