package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// The services' REST API as one user of one tenant calls it.
final class Api {

    /// A large file on a busy machine.
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final Optional<String> token;
    private final HttpClient http = Http.client(Duration.ofSeconds(5));

    /// @param token none for a caller without one
    Api(Ports ports, Optional<String> token) {
        this.ports = ports;
        this.token = token;
    }

    /// Status and body of an answer; a body that is not JSON is null.
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    Answer get(Service service, String path) {
        return call(request(service, path).GET());
    }

    Answer sendFile(Path file) {
        try {
            return call(request(Service.INGEST, "/v1/remittances")
                    .header("Content-Type", "application/edi-x12")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new UsageProblem("cannot read " + file);
        }
    }

    Answer post(Service service, String path, String contentType, byte[] body) {
        return call(request(service, path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /// The body of an answer that must be there.
    JsonNode fetch(Service service, String path) {
        Answer answer = get(service, path);
        if (!answer.isSuccess()) {
            throw new ServerFailure(service.id() + " answers " + answer.status() + " to GET " + path);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(Service service, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(ports.url(service) + path)).timeout(TIMEOUT);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private Answer call(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new ServerFailure("no answer from " + request.build().uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }
}
