package org.overturn.bench.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.bench.chaos.Bug.Seed;
import org.overturn.bench.chaos.check.Violation;
import org.overturn.bench.chaos.fault.Nothing;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.ServerFailure;

/// The suite's proof that it can fail: bugs are put in one after the other, and each must be found. Before the first
/// the sound services must pass.
final class SeededBugs {

    /// Sound services move on within this time; with a bug that stops everything this is what it takes.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Path root;
    private final Path folder;
    private final Path agent;
    private final ChaosOptions options;
    private final PrintStream screen;

    /// @param by what found it; empty when nothing did
    record Caught(Bug bug, Optional<Violation> by) {}

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
        List<Caught> caught = new ArrayList<>();
        try (Session session = Session.start(root, folder, agent, options.seed(), PATIENCE, Durability.TEST)) {
            Round sound = session.round(new Nothing());
            if (!sound.isSound()) {
                sound.violations().forEach(violation -> screen.println("  ✗ without any bug: " + violation));
                return 1;
            }
            for (Bug bug : bugs) {
                Caught result = new Caught(bug, look(session, bug));
                caught.add(result);
                show(result);
            }
        }
        long missed = caught.stream().filter(one -> one.by().isEmpty()).count();
        screen.println("%d seeded bugs, %d not found".formatted(caught.size(), missed));
        options.report().ifPresent(base -> BugReport.write(base, options.seed(), caught));
        return missed == 0 ? 0 : 1;
    }

    private Optional<Violation> look(Session session, Bug bug) {
        return switch (bug.seed()) {
            case Seed.Setting(var settings) -> {
                session.rig().plan().set(bug.service().id(), settings);
                yield refusedToStart(session, bug);
            }
            case Seed.Code(String name) -> {
                session.rig().plan().seed(bug.service().id(), List.of(name));
                restart(session, bug);
                List<Violation> found = found(session, bug);
                session.rig().plan().clear();
                if (stuck(found)) {
                    startAnew(session, () -> {});
                } else {
                    restart(session, bug);
                }
                yield worst(found);
            }
            case Seed.Schema(String sql, String undo) -> {
                session.tables().execute(bug.service(), sql);
                List<Violation> found = found(session, bug);
                startAnew(session, () -> session.tables().execute(bug.service(), undo));
                yield worst(found);
            }
        };
    }

    private static List<Violation> found(Session session, Bug bug) {
        return session.round(bug.under().get()).violations();
    }

    /// That something is stuck says less than what is missing.
    private static Optional<Violation> worst(List<Violation> all) {
        return all.stream()
                .filter(violation -> !violation.invariant().equals("LAG"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean stuck(List<Violation> found) {
        return found.stream().anyMatch(violation -> violation.invariant().equals("LAG"));
    }

    private static void startAnew(Session session, Runnable mending) {
        session.empty();
        mending.run();
        session.rig().startServices();
    }

    private static void restart(Session session, Bug bug) {
        Instance instance = session.rig().instance(bug.service());
        instance.process().kill();
        session.groups().forgetMembers(bug.service().id());
        instance.process().start();
    }

    private static Optional<Violation> refusedToStart(Session session, Bug bug) {
        Instance instance = session.rig().instance(bug.service());
        instance.process().stop();
        try {
            instance.process().start();
            return Optional.empty();
        } catch (ServerFailure e) {
            String log = instance.process().process().logTail(200);
            int at = log.lastIndexOf("the configuration is unsafe");
            return at < 0
                    ? Optional.empty()
                    : log.substring(at)
                            .lines()
                            .filter(line -> line.startsWith("  - "))
                            .findFirst()
                            .map(reason -> new Violation("start-up guard", reason.substring(4)));
        } finally {
            session.rig().plan().clear();
            instance.process().kill();
            instance.process().start();
        }
    }

    private void show(Caught caught) {
        screen.println(caught.by()
                .map(by -> "  ✓ %-36s found by %s".formatted(caught.bug().name(), by))
                .orElseGet(() -> "  ✗ %-36s NOT FOUND: %s"
                        .formatted(caught.bug().name(), caught.bug().meaning())));
    }
}
