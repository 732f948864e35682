package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// `./overturn status`: which parts are up, what they hold, how far they are behind. Exit code 0 when all is well,
/// 1 when something is not, 3 when nothing runs.
final class StatusCommand {

    private static final int NOT_RUNNING = 3;

    private StatusCommand() {}

    static int run(Context context) {
        Screen screen = context.screen();
        if (context.run().isEmpty()) {
            screen.line("Overturn does not run; ./overturn run starts it.");
            return NOT_RUNNING;
        }
        boolean well = parts(context);
        if (well) {
            counts(context);
            lag(context);
        }
        return well ? 0 : 1;
    }

    private static boolean parts(Context context) {
        Settings settings = context.settings();
        Stack stack = new Stack(context.root(), context.data(), settings, Durability.REAL);
        boolean well = true;
        for (String name : Parts.NAMES) {
            ChildProcess process = new ChildProcess(context.data(), name);
            boolean up = process.isRunning();
            String state = up ? "up" : "down";
            if (up && isService(name)) {
                up = stack.service(Service.of(name)).isReady();
                state = up ? "ready" : "not ready";
            }
            well &= up;
            context.screen()
                    .line("  %-10s %-10s port %d"
                            .formatted(name, state, settings.ports().of(Part.named(name))));
        }
        return well;
    }

    private static void counts(Context context) {
        JsonNode counted = context.api().fetch(Service.ANALYTICS, "/v1/reconciliation");
        context.screen().line("");
        context.screen()
                .line(
                        "  tenant %s: %d remittances say %d times what became of %d claims, %d still missing; paid %s, denied %s"
                                .formatted(
                                        context.tenant(),
                                        counted.path("remittances").asLong(),
                                        counted.path("sealedClaims").asLong(),
                                        counted.path("claims").asLong(),
                                        counted.path("missingClaims").asLong(),
                                        Money.dollars(counted.path("paidCents").asLong()),
                                        Money.dollars(
                                                counted.path("deniedCents").asLong())));
    }

    private static void lag(Context context) {
        try (Lag lag = new Lag(context.settings().ports().bootstrapServers())) {
            for (Map.Entry<String, Long> group : lag.byGroup().entrySet()) {
                context.screen().line("  %-36s %d events behind".formatted(group.getKey(), group.getValue()));
            }
        } catch (ServerFailure e) {
            context.screen().line("  " + e.getMessage());
        }
    }

    private static boolean isService(String name) {
        return !name.equals("kafka") && !name.equals("postgres");
    }
}
