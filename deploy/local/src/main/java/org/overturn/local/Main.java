package org.overturn.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.overturn.testkit.server.ServerFailure;

/// The verbs behind `./overturn`. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing runs (`status`).
final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess();
        // The script says where the repository is; a jar started by hand assumes the current folder.
        Path root = Path.of(System.getProperty("overturn.root", "")).toAbsolutePath();
        System.exit(run(root, List.of(arguments), screen));
    }

    static int run(Path root, List<String> arguments, Screen screen) {
        boolean lost = arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h");
        String verb = lost ? "help" : arguments.getFirst();
        try {
            if (verb.equals("help")) {
                return help(screen);
            }
            Options options = Options.parse(
                    root.resolve(".overturn"), arguments.stream().skip(1).toList());
            Context context = new Context(root, options, screen);
            return switch (verb) {
                case "run" -> RunCommand.run(context);
                case "send" -> SendCommand.run(context);
                case "stop" -> StopCommand.run(context);
                case "status" -> StatusCommand.run(context);
                case "token" -> token(context);
                default -> throw new UsageProblem("unknown verb " + verb + "; ./overturn help lists them");
            };
        } catch (UsageProblem e) {
            screen.line(String.valueOf(e.getMessage()));
            return WRONG_USAGE;
        } catch (ServerFailure e) {
            screen.line("✗ " + e.getMessage());
            return FAILED;
        }
    }

    private static int token(Context context) {
        context.screen().line(context.token(context.options().roles()));
        return 0;
    }

    private static int help(Screen screen) {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            screen.line(new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
            return 0;
        } catch (IOException e) {
            throw new ServerFailure("cannot read the help", e);
        }
    }
}
