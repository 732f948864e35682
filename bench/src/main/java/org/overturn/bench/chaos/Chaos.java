package org.overturn.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.overturn.bench.chaos.fault.Fault;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.Folders;
import org.overturn.testkit.server.ServerFailure;

/// `./overturn chaos`. Exit codes: 0 everything held, 1 something did not, 2 wrong usage.
public final class Chaos {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChaosOptions options;
    private final PrintStream screen;
    private final Path root;
    private final Path agent;

    private Chaos(ChaosOptions options, PrintStream screen, Path root, Path agent) {
        this.options = options;
        this.screen = screen;
        this.root = root;
        this.agent = agent;
    }

    public static void main(String[] arguments) {
        PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("overturn.root", "")).toAbsolutePath();
        Path agent = Path.of(System.getProperty(
                "overturn.failpoints",
                root.resolve("bench/target/overturn-bench-failpoints.jar").toString()));
        System.exit(run(List.of(arguments), screen, root, agent));
    }

    static int run(List<String> arguments, PrintStream screen, Path root, Path agent) {
        try {
            ChaosOptions options =
                    ChaosOptions.parse(arguments, ThreadLocalRandom.current().nextInt(1, 1_000_000));
            return new Chaos(options, screen, root, agent).run();
        } catch (IllegalArgumentException e) {
            screen.println(e.getMessage() + "; ./overturn help lists the options");
            return 2;
        } catch (ServerFailure e) {
            screen.println("✗ " + e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
            return 1;
        }
    }

    private int run() {
        Path folder = folder();
        int code = options.seededBugs() ? new SeededBugs(root, folder, agent, options, screen).run() : faults(folder);
        if (code == 0 && options.data().isEmpty()) {
            Folders.delete(folder);
        } else {
            screen.println("data and logs are in " + folder);
        }
        return code;
    }

    private int faults(Path folder) {
        screen.println("Fault suite, " + options.set() + " set; to do it again: " + options.command());
        long began = System.nanoTime();
        List<Round> rounds = new ArrayList<>();
        Optional<Rebuild.Result> rebuild;
        Optional<SeededBugs.Caught> proof;
        Duration started;
        try (Session session = start(folder)) {
            started = since(began);
            screen.println("  ✓ everything up after " + started.toSeconds() + " s");
            for (Fault fault : chosen(session)) {
                rounds.add(shown(session.round(fault)));
                writeSoFar(rounds, started, began);
            }
            rebuild = options.wants("I8") ? Optional.of(session.rebuild()) : Optional.empty();
            rebuild.ifPresent(this::show);
            proof = options.only().isEmpty() ? Optional.of(SeededBugs.look(session, Bug.PROOF)) : Optional.empty();
            proof.map(SeededBugs::line).ifPresent(screen::println);
        }
        if (options.isLong() && options.wants("F-11")) {
            smallDisks(folder.resolve("small"), rounds);
        }
        Report report = new Report(options, rounds, rebuild, proof, started, since(began), true);
        options.report().ifPresent(report::write);
        screen.println(report.summary());
        options.demand(happened(rounds, rebuild));
        return report.isSound() ? 0 : 1;
    }

    /// A run of hours that breaks off leaves what it has found.
    private void writeSoFar(List<Round> rounds, Duration started, long began) {
        options.report()
                .ifPresent(
                        new Report(options, rounds, Optional.empty(), Optional.empty(), started, since(began), false)
                                ::write);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Set<String> happened(List<Round> rounds, Optional<Rebuild.Result> rebuild) {
        Set<String> names = rounds.stream().map(Round::fault).collect(Collectors.toCollection(HashSet::new));
        rebuild.ifPresent(done -> names.add("I8"));
        return names;
    }

    private void smallDisks(Path folder, List<Round> rounds) {
        try (SmallDisks disks = new SmallDisks(Folders.createPrivate(folder));
                Session session = start(folder)) {
            for (Fault fault : disks.faults()) {
                rounds.add(shown(session.round(fault)));
            }
        }
    }

    private Session start(Path folder) {
        return Session.start(root, folder, agent, options.seed(), PATIENCE, Durability.TEST, plan -> {});
    }

    private List<Fault> chosen(Session session) {
        List<Fault> all = new ArrayList<>(Sets.faults(session, options.isLong()));
        all.addAll(Sets.crashes(options.crashes(), options.isLong(), options.seed()));
        return all.stream().filter(fault -> options.wants(fault.id())).toList();
    }

    private Round shown(Round round) {
        Round judged = round.judged(options.isLong());
        show(judged);
        return judged;
    }

    private void show(Round round) {
        screen.println("  %s %3d %s %s: %d faults, %d claims, recovered in %.1f s, took %.1f s"
                .formatted(
                        round.isSound() ? "✓" : "✗",
                        round.number(),
                        round.fault(),
                        round.name(),
                        round.struck().faults(),
                        round.claims(),
                        round.recovery().toMillis() / 1000.0,
                        round.took().toMillis() / 1000.0));
        round.struck().notes().stream()
                .filter(note -> note.endsWith("not met"))
                .forEach(note -> screen.println("        " + note));
        if (!round.isSound()) {
            round.violations().forEach(violation -> screen.println("        " + violation));
            screen.println("        what was done: " + round.struck().notes());
            screen.println("        seed " + options.seed() + ", round " + round.number());
        }
    }

    private void show(Rebuild.Result result) {
        screen.println("  %s     I8 rebuilt from the files: %d claims, %d rows compared, took %.1f s"
                .formatted(
                        result.violations().isEmpty() ? "✓" : "✗",
                        result.claims(),
                        result.rows(),
                        result.took().toMillis() / 1000.0));
        result.violations().forEach(violation -> screen.println("        " + violation));
    }

    private Path folder() {
        try {
            return options.data().isPresent()
                    ? Folders.createPrivate(options.data().get())
                    : Files.createTempDirectory("overturn-chaos-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder", e);
        }
    }
}
