package org.overturn.bench.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.overturn.local.Http;
import org.overturn.local.Ports;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// The services' REST API, as a clearinghouse and a person call it.
final class Calls {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int MOST_TIMES_AGAIN = 10;
    private static final long PAUSE_NANOS = 1_000_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final List<String> doors;
    private final String authorization;
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient http = Http.client(Duration.ofSeconds(5));

    Calls(Rig rig) {
        this.ports = rig.ports();
        this.doors = rig.doors();
        this.authorization = "Bearer " + rig.token();
    }

    /// Sends a file to one instance of ingest after the other and returns its receipt.
    JsonNode post(Path file) {
        String door = doors.get(Math.floorMod(next.getAndIncrement(), doors.size()));
        try {
            HttpRequest request = request(door + "/v1/remittances")
                    .header("Content-Type", "application/edi-x12")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<byte[]> response = send(request);
            if (response.statusCode() != 202) {
                throw new ServerFailure("ingest answers " + response.statusCode() + " to a file");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new ServerFailure("cannot send " + file, e);
        }
    }

    /// An answer, whenever it can be given: under full load a service may ask to come again.
    JsonNode getWhenever(Service service, String path) {
        HttpResponse<byte[]> response = send(request(service, path).GET().build());
        for (int again = 0; response.statusCode() == 503 && again < MOST_TIMES_AGAIN; again++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            response = send(request(service, path).GET().build());
        }
        if (response.statusCode() != 200) {
            throw new ServerFailure(service.id() + " answers " + response.statusCode() + " to GET " + path);
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new ServerFailure("no JSON from " + service.id(), e);
        }
    }

    /// The text of a service's metrics.
    String metrics(Service service) {
        return new String(send(request(service, "/q/metrics").GET().build()).body(), StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(Service service, String path) {
        return request(ports.url(service) + path);
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).header("Authorization", authorization);
    }

    HttpClient http() {
        return http;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ServerFailure("no answer from " + request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
