package org.overturn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.Folders;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// `./overturn run`: everything up, the samples through it, the figures on the screen; then stays until it is stopped.
final class RunCommand {

    private final Context context;
    private final Screen screen;
    private final RunLock lock;

    private RunCommand(Context context) {
        this.context = context;
        this.screen = context.screen();
        this.lock = new RunLock(context.data());
    }

    static int run(Context context) {
        return new RunCommand(context).run();
    }

    private int run() {
        long began = System.nanoTime();
        Settings settings = prepare();
        Stack stack = new Stack(context.root(), context.data(), settings, Durability.REAL);
        Shutdown shutdown = new Shutdown(stack, screen);
        shutdown.register();
        try {
            start(stack);
            screen.line("  ✓ ready after " + seconds(began) + " s");
            figures(settings);
            invitation(settings);
            return shutdown.exitWith(new Supervisor(stack, screen, shutdown).watch());
        } catch (RuntimeException e) {
            shutdown.exitWith(1);
            throw e;
        }
    }

    /// Checks that nothing is in the way, and clears what may be cleared.
    private Settings prepare() {
        Folders.createPrivate(context.data());
        if (!lock.take()) {
            String pid = lock.holder()
                    .map(process -> " (process " + process.pid() + ")")
                    .orElse("");
            throw new UsageProblem(
                    "Overturn runs already" + pid + "; ./overturn status shows it, ./overturn stop ends it");
        }
        List<String> left = StopCommand.leftovers(context);
        if (!left.isEmpty()) {
            screen.line("Ended what an earlier run had left: " + String.join(", ", left));
        }
        Settings settings = chosen();
        clear();
        List<Part> taken = settings.ports().taken();
        if (!taken.isEmpty()) {
            Part first = taken.getFirst();
            throw new UsageProblem("port %d (%s) is taken; choose another with --port %s=NUMBER"
                    .formatted(settings.ports().of(first), first.id(), first.id()));
        }
        settings.write(context.data());
        return settings;
    }

    /// The settings of the last run, with what the command line changes.
    private Settings chosen() {
        Ports ports = context.settings().ports();
        for (var given : context.options().ports().entrySet()) {
            ports = ports.with(given.getKey(), given.getValue());
        }
        return new Settings(ports, context.tenant());
    }

    /// Old logs always; with `--fresh` everything but the lock.
    private void clear() {
        try (Stream<Path> files = Files.list(context.data())) {
            files.filter(file -> !file.endsWith("run.lock"))
                    .filter(file -> context.options().fresh() || file.toString().endsWith(".log"))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new ServerFailure("cannot clear " + context.data(), e);
        }
    }

    private void start(Stack stack) {
        screen.line("Starting Overturn; data and logs in " + context.data());
        screen.progress("  … PostgreSQL 18 and Kafka");
        stack.startServers();
        screen.line("  ✓ PostgreSQL 18 and Kafka, databases and topics");
        for (Service service : Service.values()) {
            stack.service(service).launch();
        }
        for (Service service : Service.values()) {
            screen.progress("  … " + service.id() + "-service");
            stack.service(service).awaitReady();
            screen.line("  ✓ " + service.id() + "-service on "
                    + stack.settings().ports().url(service));
        }
    }

    private void figures(Settings settings) {
        Api api = context.api();
        if (context.options().samples()) {
            List<Path> samples = Samples.in(context.root());
            screen.line("Sending " + samples.size() + " sample remittances (made up) as tenant " + settings.tenant());
            new SendCommand(screen, api, settings.ports()).send(samples);
        }
        new Report(api, screen).show();
    }

    private void invitation(Settings settings) {
        screen.line("");
        for (Service service : Service.values()) {
            screen.line("  %-10s %s/q/swagger-ui"
                    .formatted(service.id(), settings.ports().url(service)));
        }
        screen.line("""

                  Send a remittance of your own:
                    ./overturn send FILE…
                    curl -H "Authorization: Bearer $(./overturn token)" --data-binary @FILE %s/v1/remittances
                    or put it into %s
                  ./overturn status shows what is up; Ctrl-C or ./overturn stop ends it, the data stays.""".formatted(
                        settings.ports().url(Service.INGEST), context.data().resolve("drop")));
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
