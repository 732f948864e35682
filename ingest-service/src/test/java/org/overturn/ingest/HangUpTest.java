package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class HangUpTest {

    private final Caller caller = Caller.fresh();

    @Test
    void aSenderThatHangsUpLeavesNothing() throws IOException {
        byte[] file = Sample835.numbered(800).set("HANG", 6_000).bytes();
        try (Socket socket = open(file.length, "")) {
            socket.getOutputStream().write(file, 0, file.length / 2);
            socket.getOutputStream().flush();
            Await.until(Duration.ofSeconds(20), "half of it is in the spool", () -> spooled() > 0);
        }

        Await.until(Duration.ofSeconds(20), "the spool is empty", () -> spooled() == 0);
        assertThat(caller.rows("remittance")).isZero();
        caller.send(file).statusCode(202);
    }

    @Test
    void whatWaitsInTheSpoolCannotBeRead() throws IOException {
        byte[] file = Sample835.numbered(810).set("SPOOL", 6_000).bytes();
        try (Socket socket = open(file.length, "")) {
            socket.getOutputStream().write(file, 0, file.length / 2);
            socket.getOutputStream().flush();
            Await.until(Duration.ofSeconds(20), "half of it is in the spool", () -> spooled() > 0);

            try (Stream<Path> files = Files.walk(TestFolders.spool())) {
                for (Path spooled : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(spooled), StandardCharsets.ISO_8859_1))
                            .doesNotContain("CANARY");
                }
            }
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = open(TestFolders.FILE_BYTES + 1L, "")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void lengthAndChunksTogetherAreRefused() throws IOException {
        try (Socket socket = open(10, "Transfer-Encoding: chunked\r\n")) {
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(socket)).startsWith("HTTP/1.1 400");
        }
    }

    private Socket open(long length, String more) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /v1/remittances HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n"
                        + more
                        + "Content-Type: application/edi-x12\r\nAuthorization: "
                        + TestTokens.bearer(caller.tenant(), "feed") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] start = in.readNBytes(12);
        return new String(start, StandardCharsets.US_ASCII);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.walk(TestFolders.spool())) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
