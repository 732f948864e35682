package org.overturn.bench.failpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Takes commands of the suite, one a connection: `arm STEP HIT ACTION`, `disarm`, `visits`,
/// `seed BUG`, `heal`.
final class Control implements Runnable {

    private final ServerSocket socket;

    private Control(ServerSocket socket) {
        this.socket = socket;
    }

    static void listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(new Control(socket), "failpoints");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (true) {
            try (Socket caller = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                String line = in.readLine();
                if (line != null) {
                    OutputStream out = caller.getOutputStream();
                    out.write((answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException e) {
                // The caller has gone; the next one may come.
                System.err.println("FAILPOINTS lost a caller: " + e.getMessage());
            }
        }
    }

    private static String answer(String line) {
        String[] words = line.split(" ");
        try {
            switch (words[0]) {
                case "arm" -> Failpoints.arm(Armed.parse(Arrays.copyOfRange(words, 1, words.length)));
                case "disarm" -> Failpoints.disarm();
                case "seed" -> Failpoints.seed(Seeded.named(words[1]));
                case "heal" -> Failpoints.heal();
                case "visits" -> {
                    return Failpoints.visits();
                }
                default -> {
                    return "unknown " + words[0];
                }
            }
            return "ok";
        } catch (IllegalArgumentException e) {
            return "refused " + e.getMessage();
        }
    }
}
