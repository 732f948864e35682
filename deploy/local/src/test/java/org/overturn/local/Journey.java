package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.overturn.local.Api.Answer;
import org.overturn.testkit.Await;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// One tenant's way through the packaged services, by their public interfaces alone.
final class Journey {

    private static final Screen QUIET = new Screen(new PrintStream(OutputStream.nullOutputStream()), false);

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Ports ports;
    private final Api api;
    private final String tenant;
    private final List<String> remittanceIds = new CopyOnWriteArrayList<>();

    private Journey(Stack stack, String tenant) {
        this.ports = stack.settings().ports();
        this.tenant = tenant;
        this.api = new Api(
                ports,
                Optional.of(stack.secrets().tokenMint().token("journey", tenant, Options.ALL_ROLES, TOKEN_LIFE)));
    }

    /// A tenant that nobody has seen before.
    static Journey ofNewTenant(Stack stack) {
        return of(stack, "t-" + UUID.randomUUID());
    }

    static Journey of(Stack stack, String tenant) {
        return new Journey(stack, tenant);
    }

    String tenant() {
        return tenant;
    }

    Api api() {
        return api;
    }

    /// Sends a file, again and again while nobody answers or the answer is to try later, as clearinghouses do.
    JsonNode send(Path file) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Answer> answer = attempt(file);
            if (answer.isPresent()) {
                assertThat(answer.get().status())
                        .as("answer to %s", file.getFileName())
                        .isIn(200, 202);
                remittanceIds.add(answer.get().body().path("remittanceId").asText());
                return answer.get().body();
            }
            assertThat(System.nanoTime())
                    .as("nobody takes %s", file.getFileName())
                    .isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Returns when the first file is accepted: the rest of the load is under way.
    void awaitFirst() {
        Await.until(PATIENCE, "a file is accepted", () -> !remittanceIds.isEmpty());
    }

    /// Returns when everything sent has arrived everywhere.
    void arrive() {
        new Pipeline(api, ports).follow(remittanceIds, QUIET);
    }

    JsonNode reconciliation() {
        return api.fetch(Service.ANALYTICS, "/v1/reconciliation");
    }

    JsonNode metrics(String groupBy) {
        return api.fetch(Service.ANALYTICS, "/v1/metrics?window=all&groupBy=" + groupBy);
    }

    /// All work items, through all pages.
    List<JsonNode> workItems() {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.fetch(Service.APPEAL, "/v1/work-items?limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private Optional<Answer> attempt(Path file) {
        try {
            Answer answer = api.sendFile(file);
            boolean later = answer.status() == 429 || answer.status() >= 500;
            return later ? Optional.empty() : Optional.of(answer);
        } catch (ServerFailure e) {
            return Optional.empty();
        }
    }
}
