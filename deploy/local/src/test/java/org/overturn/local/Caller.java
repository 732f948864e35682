package org.overturn.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.overturn.local.Routes.Route;

/// Calls any route as any tenant, with every role.
record Caller(Stack stack, String tenant) {

    private static final HttpClient HTTP = Http.client(Duration.ofSeconds(5));

    HttpResponse<String> call(Route route, String path, String body) {
        String token = stack.secrets().tokenMint().token("caller", tenant, Options.ALL_ROLES, Duration.ofHours(1));
        return send(request(route, path, body).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> withoutToken(Route route, String path) {
        return send(request(route, path, "{}"));
    }

    private HttpRequest.Builder request(Route route, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stack.settings().ports().url(route.service()) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"");
        return request.method(
                route.method(),
                route.reads() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
