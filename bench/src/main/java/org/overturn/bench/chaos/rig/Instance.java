package org.overturn.bench.chaos.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.overturn.local.ServiceProcess;
import org.overturn.testkit.setup.Service;

/// One instance of a service with its failpoints.
///
/// @param name its process; the service's own, or with a number for a further one
/// @param controlPort where its agent listens
/// @param told where its agent writes before it ends the process
public record Instance(Service service, String name, ServiceProcess process, int controlPort, Path told) {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 5_000;

    /// Ends the process at a visit of a step, counted from the command on.
    public void halt(int step, long visit) {
        disarm();
        command("arm " + step + " " + visit + " halt");
    }

    /// Holds the thread up at each visit of a step.
    public void delay(int step, long millis) {
        command("arm " + step + " 0 delay " + millis);
    }

    /// Ends the process at the next visit of a step, after it has held up the thread there.
    public void haltLate(int step, long millis) {
        disarm();
        delay(step, millis);
        command("arm " + step + " 1 halt");
    }

    /// Lets one visit of a step fail, counted from the command on.
    public void fail(int step, long visit) {
        disarm();
        command("arm " + step + " " + visit + " fail");
    }

    /// Forgets what was armed, and the visits.
    public void disarm() {
        command("disarm");
    }

    /// Puts a bug in while it runs; for a rig that is seedable.
    public void seed(String bug) {
        command("seed " + bug);
    }

    /// Takes all bugs out again that are no rewritings.
    public void heal() {
        command("heal");
    }

    /// Steps at which the process has ended since the file was last cleared, one a line.
    public List<String> ended() {
        try {
            return Files.exists(told) ? Files.readAllLines(told) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Freezes the process, as a long collection of garbage or a paused machine does.
    public void freeze() {
        process.process().signal("STOP");
    }

    /// Goes on.
    public void thaw() {
        process.process().signal("CONT");
    }

    private void command(String line) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), controlPort), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (!"ok".equals(answer)) {
                throw new IllegalStateException(name + " answers " + answer + " to " + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not take commands", e);
        }
    }
}
