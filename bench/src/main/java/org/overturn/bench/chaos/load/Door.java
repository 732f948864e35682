package org.overturn.bench.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.overturn.local.Http;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.TokenMint;

/// HTTP as one of a tenant's users speaks it. No answer is an answer, too: the caller sends again.
public final class Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final List<String> ROLES = List.of("feed", "specialist", "manager", "operator");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenMint mint;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = Http.client(Duration.ofSeconds(2));

    /// @param mint signs what the services trust
    public Door(TokenMint mint) {
        this.mint = mint;
    }

    /// Status and body; a body that is no JSON is missing.
    ///
    /// @param version what `ETag` says, empty without
    public record Answer(int status, JsonNode body, String version) {}

    /// The answer, or empty when there is none.
    public Optional<Answer> post(String tenant, String url, String type, byte[] body) {
        return send(
                request(tenant, url).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /// As [#post].
    public Optional<Answer> patch(String tenant, String url, String version, String json) {
        return send(request(tenant, url)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /// As [#post].
    public Optional<Answer> get(String tenant, String url) {
        return send(request(tenant, url).GET());
    }

    private HttpRequest.Builder request(String tenant, String url) {
        String token = tokens.computeIfAbsent(tenant, missing -> mint.token("chaos", missing, ROLES, TOKEN_LIFE));
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Optional<Answer> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String version = response.headers().firstValue("ETag").orElse("");
            return Optional.of(new Answer(response.statusCode(), parse(response.body()), version));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while a request runs", e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
