package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.overturn.bench.endtoend.Options.Section;
import org.overturn.bench.micro.Micro;
import org.overturn.bench.micro.MicroRun;

/// `./overturn bench`. Exit codes: 0 all is right, 1 something stored is not what was sent, 2 wrong usage.
public final class BenchCommand {

    private static final int WRONG = 1;
    private static final int WRONG_USAGE = 2;
    private static final Set<Section> ON_THE_RIG =
            EnumSet.of(Section.LOAD, Section.LATENCY, Section.LIMITS, Section.READS, Section.GROWTH, Section.STARTS);

    private BenchCommand() {}

    /// Takes what stands behind `bench` on the command line.
    public static int run(Path root, List<String> arguments, PrintStream screen) throws IOException {
        if (arguments.contains("--help")) {
            screen.println(help());
            return 0;
        }
        Options options;
        try {
            options = Options.parse(arguments, root.resolve("bench/target/reports"));
        } catch (IllegalArgumentException e) {
            screen.println(e.getMessage());
            return WRONG_USAGE;
        }
        Machine machine = Machine.here();
        EndToEndRun run = new EndToEndRun(root, options, screen);
        EndToEnd endToEnd = options.sections().stream().anyMatch(ON_THE_RIG::contains) ? run.run() : null;
        Replicas replicas = run.replicas();
        if (replicas != null) {
            endToEnd = endToEnd == null ? EndToEnd.of(replicas) : endToEnd.with(replicas);
        }
        List<Micro> micro = options.has(Section.JMH) ? MicroRun.run(options.quick()) : List.of();
        Report report = new Report(machine, "./overturn bench " + String.join(" ", arguments), endToEnd, micro);
        screen.println("report: " + report.write(options.out()));
        report.faults().forEach(fault -> screen.println("✗ " + fault));
        return report.faults().isEmpty() ? 0 : WRONG;
    }

    private static String help() throws IOException {
        try (InputStream in = Objects.requireNonNull(BenchCommand.class.getResourceAsStream("help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
