package org.overturn.bench.chaos.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands in front of a server and passes bytes on, or does to them what networks do.
public final class TcpProxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final long STALL_NANOS = 20_000_000;

    private final ServerSocket listening;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = new Weather.Fine();
    private volatile @Nullable Pattern listened;

    private TcpProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /// What the network is like.
    public sealed interface Weather {

        /// Bytes pass.
        record Fine() implements Weather {}

        /// Nothing passes and nothing breaks: new connections are taken and stay silent.
        record Stalled() implements Weather {}

        /// Each piece takes so much longer.
        record Slow(long millis) implements Weather {}

        /// Each connection breaks after so many bytes from the server, in the middle of whatever it says.
        record Cut(long bytes) implements Weather {}
    }

    /// Listens on that port for a server on another, both of this machine.
    public static TcpProxy listen(int port, int target) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("proxy-" + port).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + port, e);
        }
    }

    /// From now on, for connections old and new.
    public void weather(Weather next) {
        weather = next;
    }

    /// Listens for something that clients must not say; to be set before they come.
    public void listenFor(Pattern said) {
        listened = said;
    }

    /// What clients have said of it since the last question.
    public Set<String> heard() {
        Set<String> all = Set.copyOf(heard);
        heard.removeAll(all);
        return all;
    }

    /// Breaks every connection with a reset.
    public int resetAll() {
        List<Link> now = List.copyOf(links);
        now.forEach(Link::reset);
        return now.size();
    }

    /// Ends one direction of every connection, towards the client: it hears that the server has said its last word,
    /// while the server still listens.
    public int halfCloseAll() {
        links.forEach(Link::halfClose);
        return links.size();
    }

    /// Connections now.
    public int connections() {
        return links.size();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> open(client));
            } catch (IOException e) {
                // Closed, or a client that was gone before it was taken.
                LockSupport.parkNanos(STALL_NANOS);
            }
        }
    }

    private void open(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Link link = new Link(client, server);
            links.add(link);
            Thread.ofVirtual().start(() -> link.pump(client, server, false));
            link.pump(server, client, true);
        } catch (IOException e) {
            // Nobody listens there: the client is told so.
            reset(client);
        }
    }

    private void hear(byte[] said, int bytes) {
        Pattern pattern = listened;
        if (pattern != null) {
            pattern.matcher(new String(said, 0, bytes, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(found -> heard.add(found.group()));
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone, as it should be.
            return;
        }
    }

    private final class Link {

        private final Socket client;
        private final Socket server;
        private final AtomicLong toClient = new AtomicLong();

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pump(Socket from, Socket to, boolean fromServer) {
            byte[] buffer = new byte[BUFFER_BYTES];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!fromServer) {
                        hear(buffer, count);
                    }
                    int passed = passing(count, fromServer);
                    out.write(buffer, 0, passed);
                    if (passed < count) {
                        reset();
                    }
                }
                to.shutdownOutput();
                if (fromServer) {
                    links.remove(this);
                    client.close();
                    server.close();
                }
            } catch (IOException e) {
                reset();
            }
        }

        /// Waits as long as the weather says; gives how many of these bytes pass before the connection breaks.
        private int passing(int count, boolean fromServer) {
            while (weather instanceof Weather.Stalled && !client.isClosed()) {
                LockSupport.parkNanos(STALL_NANOS);
            }
            return switch (weather) {
                case Weather.Slow(long millis) -> {
                    LockSupport.parkNanos(millis * 1_000_000);
                    yield count;
                }
                case Weather.Cut(long bytes) when fromServer -> Math.clamp(bytes - toClient.getAndAdd(count), 0, count);
                case Weather.Fine ignored -> count;
                case Weather.Cut ignored -> count;
                case Weather.Stalled ignored -> count;
            };
        }

        void reset() {
            links.remove(this);
            TcpProxy.reset(client);
            TcpProxy.reset(server);
        }

        void halfClose() {
            try {
                client.shutdownOutput();
            } catch (IOException e) {
                reset();
            }
        }
    }
}
