package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.local.samples.LoadFiles;
import org.overturn.testkit.Await;
import org.overturn.testkit.setup.Service;

/// SIGTERM: readiness goes down first, what is under way is finished, then the service ends.
class ShutdownJourneyTest {

    private static final int FILES = 5;
    private static final int CLAIMS_PER_FILE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack = PackagedStack.shared();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceThatIsStoppedUnderLoadEndsWithoutAnErrorAndNothingIsLost(Service service) throws IOException {
        List<Path> files = files(service);
        Truth truth = Truth.of(files.toArray(Path[]::new));
        Journey journey = Journey.ofNewTenant(stack);
        ServiceProcess process = stack.service(service);
        String logBefore = log(process);

        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> files.forEach(journey::send));
        journey.awaitFirst();
        long start = System.nanoTime();
        process.stop();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String logOfTheEnd = log(process).substring(logBefore.length());
        process.start();
        load.join();
        journey.arrive();

        assertThat(took).isLessThan(Duration.ofSeconds(25));
        assertThat(logOfTheEnd).doesNotContain(" ERROR ", "does not wait longer");
        JsonNode counted = journey.reconciliation();
        assertThat(counted.path("adjudications").asLong()).isEqualTo(truth.claims());
        assertThat(counted.path("paidCents").asLong()).isEqualTo(truth.paidCents());
        assertThat(counted.path("complete").asBoolean()).isTrue();
    }

    @Test
    void anUploadUnderWayIsFinishedAfterReadinessWentDown() throws Exception {
        Journey journey = Journey.ofNewTenant(stack);
        ServiceProcess ingest = stack.service(Service.INGEST);
        byte[] file = LoadFiles.file(99, CLAIMS_PER_FILE).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = upload(journey, file.length)) {
            OutputStream out = socket.getOutputStream();
            out.write(file, 0, file.length / 2);
            out.flush();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(ingest::stop);

            Await.until(PATIENCE, "not ready any more", () -> !ingest.isReady());
            assertThat(stopped).isNotDone();
            out.write(file, file.length / 2, file.length - file.length / 2);
            out.flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 202");
            stopped.get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } finally {
            ingest.start();
        }

        Path same = Files.write(folder.resolve("same.835"), file);
        assertThat(journey.send(same).path("duplicate").asBoolean()).isTrue();
        journey.arrive();
        assertThat(journey.reconciliation().path("adjudications").asLong())
                .isEqualTo(Truth.of(same).claims());
    }

    @Test
    void whileItDrainsReadinessIsDownAndTheServiceStillAnswers() throws Exception {
        ServiceProcess analytics = stack.service(Service.ANALYTICS);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(analytics::stop);
        try {
            Await.until(PATIENCE, "not ready any more", () -> !analytics.isReady());

            assertThat(live(Service.ANALYTICS)).isEqualTo(200);
        } finally {
            stopped.get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            analytics.start();
        }
    }

    private int live(Service service) throws Exception {
        URI uri = URI.create(stack.settings().ports().url(service) + "/q/health/live");
        return Http.client(Duration.ofSeconds(5))
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Socket upload(Journey journey, int length) throws IOException {
        String token =
                stack.secrets().tokenMint().token("slow", journey.tenant(), Options.ALL_ROLES, Duration.ofHours(1));
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), stack.settings().ports().of(Part.of(Service.INGEST)));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(("POST /v1/remittances HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length
                                + "\r\nContent-Type: application/edi-x12\r\nAuthorization: Bearer " + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String log(ServiceProcess process) throws IOException {
        return Files.readString(process.process().logFile());
    }

    private List<Path> files(Service service) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(Files.writeString(
                    folder.resolve(service.id() + i + ".835"), LoadFiles.file(i + 1, CLAIMS_PER_FILE)));
        }
        return files;
    }
}
