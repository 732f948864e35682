package org.overturn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.overturn.bench.endtoend.BenchCommand;
import org.overturn.bench.endtoend.TrainCommand;
import org.overturn.bench.generate.GenerateCommand;

/// The verbs of the benchmark's jar.
public final class Main {

    private Main() {}

    /// The first argument is the verb.
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("overturn.root", "")).toAbsolutePath();
        List<String> all = List.of(arguments);
        String verb = all.isEmpty() ? "" : all.getFirst();
        switch (verb) {
            case "generate" -> GenerateCommand.run(all.subList(1, all.size()));
            case "bench" -> System.exit(BenchCommand.run(root, all.subList(1, all.size()), System.out));
            case "train" -> System.exit(TrainCommand.run(root, System.out));
            default -> {
                System.err.println("usage: java -jar overturn-bench.jar bench --help");
                System.err.println("       java -jar overturn-bench.jar train");
                System.err.println("       java -jar overturn-bench.jar generate --seed N --claims N --files N FOLDER");
                System.exit(2);
            }
        }
    }
}
