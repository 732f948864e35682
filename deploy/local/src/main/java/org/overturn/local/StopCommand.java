package org.overturn.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.ServerFailure;

/// `./overturn stop`: ends the run of this data folder, and whatever a killed run left behind.
final class StopCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private StopCommand() {}

    static int run(Context context) {
        Optional<ProcessHandle> run = context.run();
        run.ifPresent(process -> end(process, context.screen()));
        List<String> left = leftovers(context);
        if (!left.isEmpty()) {
            context.screen().line("Ended what an earlier run had left: " + String.join(", ", left));
        }
        context.screen().line(run.isEmpty() && left.isEmpty() ? "Overturn does not run." : "Overturn has stopped.");
        return 0;
    }

    /// Ends parts whose launcher is gone; gives their names.
    static List<String> leftovers(Context context) {
        List<ChildProcess> left = Parts.NAMES.stream()
                .map(name -> new ChildProcess(context.data(), name))
                .filter(ChildProcess::isRunning)
                .toList();
        left.forEach(StopCommand::endPart);
        return left.stream().map(ChildProcess::name).toList();
    }

    private static void endPart(ChildProcess part) {
        try {
            part.stop(part.name().equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(20));
        } catch (ServerFailure e) {
            part.kill();
        }
    }

    private static void end(ProcessHandle run, Screen screen) {
        screen.progress("Stopping …");
        run.destroy();
        try {
            run.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new ServerFailure("the run (process " + run.pid() + ") does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
