package org.overturn.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;

class ReadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Readers readers = new Readers(2, meters);
    private final Queue<RoutingContext> asking = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private int port;

    @BeforeEach
    void open() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(readers::admit);
        router.route().handler(asking::add);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void oneTooManyIsTurnedAwayAtOnceAndComesInWhenAnotherHasGone() throws Exception {
        CompletableFuture<HttpResponse<String>> first = get("/v1/work-items");
        CompletableFuture<HttpResponse<String>> second = get("/v1/work-items");
        awaitAsking(2);

        HttpResponse<String> third = answer(get("/v1/work-items"));

        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(third.body()).contains("\"code\":\"overloaded\"");
        assertThat(meters.counter("overturn.http.turned.away").count()).isEqualTo(1);
        asking.remove().end("done");
        answer(CompletableFuture.anyOf(first, second).thenCompose(any -> first.isDone() ? first : second));
        CompletableFuture<HttpResponse<String>> fourth = get("/v1/work-items");
        awaitAsking(2);
        asking.forEach(routing -> routing.end("done"));
        assertThat(answer(fourth).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHangsUpMakesRoom() throws Exception {
        try (Socket impatient = new Socket("localhost", port)) {
            impatient
                    .getOutputStream()
                    .write("GET /v1/slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            awaitAsking(1);
        }
        var _ = get("/v1/slow");
        awaitAsking(2);

        Await.until(PATIENCE, "room again", () -> {
            int before = asking.size();
            double awayBefore = turnedAway();
            var _ = get("/v1/slow");
            Await.until(PATIENCE, "an answer", () -> asking.size() > before || turnedAway() > awayBefore);
            return asking.size() > before;
        });
    }

    @Test
    void whatIsSentAndWhatOperatorsAskForIsNeverTurnedAway() throws Exception {
        var _ = get("/v1/work-items");
        var _ = get("/v1/work-items");
        awaitAsking(2);

        var _ = get("/q/health/live");
        var _ = CLIENT.sendAsync(
                request("/v1/remittances")
                        .POST(HttpRequest.BodyPublishers.ofString("ISA"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        awaitAsking(4);
    }

    private double turnedAway() {
        return meters.counter("overturn.http.turned.away").count();
    }

    private void awaitAsking(int number) {
        Await.until(PATIENCE, number + " are asking", () -> asking.size() == number);
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return CLIENT.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static <T> T answer(CompletableFuture<T> answer) throws Exception {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
