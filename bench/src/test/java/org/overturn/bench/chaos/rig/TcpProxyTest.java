package org.overturn.bench.chaos.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.bench.chaos.rig.TcpProxy.Weather;
import org.overturn.testkit.server.FreePorts;

class TcpProxyTest {

    private static final int SILENCE_MILLIS = 300;

    private final ServerSocket echo = echoing();
    private final int port = FreePorts.one();
    private final TcpProxy proxy = TcpProxy.listen(port, echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesBytesOn() throws IOException {
        try (Socket client = connect()) {
            assertThat(answer(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void aStalledConnectionIsSilentAndGoesOnAfterwards() throws IOException {
        try (Socket client = connect()) {
            answer(client, "hello");
            proxy.weather(new Weather.Stalled());
            client.setSoTimeout(SILENCE_MILLIS);
            assertThatThrownBy(() -> answer(client, "again")).isInstanceOf(SocketTimeoutException.class);

            proxy.weather(new Weather.Fine());
            client.setSoTimeout(0);

            assertThat(read(client, 5)).isEqualTo("again");
        }
    }

    @Test
    void aResetConnectionIsBroken() throws IOException {
        try (Socket client = connect()) {
            answer(client, "hello");

            assertThat(proxy.resetAll()).isOne();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aConnectionIsCutAfterSoManyBytesFromTheServer() throws IOException {
        proxy.weather(new Weather.Cut(3));
        try (Socket client = connect()) {
            client.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));

            assertThat(client.getInputStream().readNBytes(3)).asString().isEqualTo("hel");
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static String answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return read(client, text.length());
    }

    private static String read(Socket client, int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static ServerSocket echoing() {
        try {
            ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(server));
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                // The test has closed it, or cut its client off: the next one.
                Thread.onSpinWait();
            }
        }
    }
}
