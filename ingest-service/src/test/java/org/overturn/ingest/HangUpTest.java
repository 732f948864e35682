package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
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

    @Test
    void aSenderWhoGivesAByteNowAndThenIsCutOff() throws IOException {
        byte[] file = Sample835.numbered(820).set("SLOW", 100).bytes();
        try (Socket socket = open(file.length, "")) {
            socket.setSoTimeout(100);
            long start = System.nanoTime();
            int sent = 0;
            while (isWaiting(socket) && sent < file.length) {
                socket.getOutputStream().write(file[sent++]);
                socket.getOutputStream().flush();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            assertThat(sent).isLessThan(file.length);
        }
        assertThat(caller.rows("remittance")).isZero();
        caller.send(file).statusCode(202);
    }

    @Test
    void aSenderWhoFallsSilentIsCutOffWithinTheReadTimeOut() throws IOException {
        byte[] file = Sample835.numbered(830).set("MUTE", 100).bytes();
        try (Socket socket = open(file.length + 10L, "")) {
            socket.getOutputStream().write(file);
            socket.getOutputStream().flush();
            assertThat(answer(socket)).isIn("", "HTTP/1.1 400", "HTTP/1.1 408");
        }
        assertThat(caller.rows("remittance")).isZero();
    }

    @Test
    void ofABodyThatIsLongerThanItSaysNothingIsAccepted() throws IOException {
        byte[] file = Sample835.numbered(840).set("LONG", 10).bytes();
        try (Socket socket = open(file.length - 10L, "")) {
            socket.getOutputStream().write(file);
            socket.getOutputStream().flush();
            assertThat(answer(socket)).isEqualTo("HTTP/1.1 422");
        }
        assertThat(accepted()).isZero();
    }

    @Test
    void aChunkedBodyThatIsCutLeavesNothing() throws IOException {
        byte[] file = Sample835.numbered(850).set("CHUNK", 10).bytes();
        try (Socket socket = connect("Transfer-Encoding: chunked\r\n")) {
            socket.getOutputStream()
                    .write((Integer.toHexString(file.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file);
            socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        assertThat(accepted()).isZero();
        caller.send(file).statusCode(202);
        assertThat(accepted()).isEqualTo(1);
    }

    private long accepted() {
        return Caller.database()
                .number(
                        "select count(*) from remittance where tenant_id = ? and status <> 'rejected'",
                        caller.tenant());
    }

    /// Whether the server has neither answered nor closed; waits a moment for it.
    private static boolean isWaiting(Socket socket) {
        try {
            var _ = socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Socket open(long length, String more) throws IOException {
        return connect("Content-Length: " + length + "\r\n" + more);
    }

    private Socket connect(String headers) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /v1/remittances HTTP/1.1\r\nHost: localhost\r\n"
                        + headers
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
