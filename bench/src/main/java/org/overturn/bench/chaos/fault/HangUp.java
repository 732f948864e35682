package org.overturn.bench.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Secrets;
import org.overturn.testkit.setup.Service;

/// F-10: clients that die in the middle of an upload, at any byte, and clients that hang up before the answer. A file
/// that was sent wholly may be there or not; half of one never is.
public final class HangUp implements Fault {

    private final Secrets secrets;
    private final int times;

    /// @param secrets to sign a token with
    public HangUp(Secrets secrets, int times) {
        this.secrets = secrets;
        this.times = times;
    }

    @Override
    public String id() {
        return "F-10";
    }

    @Override
    public String name() {
        return "clients hang up in an upload";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(4, 40, 30, Duration.ofMillis(100));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            field.pass(Duration.ofMillis(80));
            List<Books.Accepted> known = field.books().accepted();
            if (known.isEmpty()) {
                continue;
            }
            Books.Accepted file = known.get(field.random().nextInt(known.size()));
            int bytes = field.random().nextInt(file.file().length + 1);
            String token =
                    secrets.tokenMint().token("chaos", file.truth().tenant(), List.of("feed"), Duration.ofHours(1));
            send(field.rig().url(Service.INGEST), token, file.file(), bytes);
            notes.add("gone after " + bytes + " of " + file.file().length + " bytes");
        }
        return Struck.faults(notes);
    }

    private static void send(String url, String token, byte[] file, int bytes) {
        String head = "POST /v1/remittances HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/edi-x12\r\nContent-Length: " + file.length + "\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("ingest does not take connections", e);
        }
    }
}
