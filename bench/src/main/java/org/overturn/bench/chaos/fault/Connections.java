package org.overturn.bench.chaos.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.overturn.bench.chaos.load.Door;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Service;

/// F-18: as many connections as this machine lets us open do nothing, while two hundred callers ask for the worklist
/// and files are sent.
public final class Connections implements Fault {

    private static final int WANTED = 100_000;

    /// Each end of a connection takes one of its process's file handles, which are needed for other things as well.
    private static final int HANDLES_LEFT = 2_500;

    private static final int CALLERS = 200;
    private static final Duration ASKING = Duration.ofSeconds(6);
    private static final Duration SLOWEST = Duration.ofSeconds(2);
    private static final Duration COMES_AGAIN = Duration.ofMillis(500);
    private static final long MOST_GROWTH_MB = 300;
    private static final List<Service> ASKED = List.of(Service.INGEST, Service.APPEAL);

    private final Door door;

    /// @param door for the callers
    public Connections(Door door) {
        this.door = door;
    }

    @Override
    public String id() {
        return "F-18";
    }

    @Override
    public String name() {
        return "idle connections and " + CALLERS + " callers";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 60, 30, Duration.ofMillis(400));
    }

    @Override
    public Struck strike(Field field) {
        List<Socket> idle = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        long before = residentMegabytes(field);
        try {
            ask(field, notes, failures); // for the JVM to compile what is asked for; how long that takes is not judged
            open(field, idle);
            notes.add(idle.size() + " idle connections");
            long slowest = ask(field, notes, failures);
            if (slowest > SLOWEST.toMillis()) {
                failures.add("one of a hundred callers waits " + slowest + " ms");
            }
            long grown = residentMegabytes(field) - before;
            notes.add(grown + " MB more in ingest and appeal");
            if (grown > MOST_GROWTH_MB) {
                failures.add("ingest and appeal have grown by " + grown + " MB");
            }
        } finally {
            idle.forEach(Connections::close);
        }
        return Struck.of(0, 1, notes).failing(failures);
    }

    private static void open(Field field, List<Socket> idle) {
        int number = Math.min(WANTED, handles() - HANDLES_LEFT);
        try {
            for (int i = 0; i < number; i++) {
                int port =
                        URI.create(field.rig().url(ASKED.get(i % ASKED.size()))).getPort();
                Socket socket = new Socket();
                idle.add(socket);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("after " + idle.size() + " connections", e);
        }
    }

    private static int handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount())
                : HANDLES_LEFT + 1_000;
    }

    /// @return within how many milliseconds 99 of 100 had their answer
    private long ask(Field field, List<String> notes, List<String> failures) {
        String tenant = field.books().tenants().iterator().next();
        String url = field.rig().url(Service.APPEAL) + "/v1/work-items?limit=20";
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        List<Long> away = Collections.synchronizedList(new ArrayList<>());
        List<Integer> others = Collections.synchronizedList(new ArrayList<>());
        long until = System.nanoTime() + ASKING.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> {
                    while (System.nanoTime() < until) {
                        long began = System.nanoTime();
                        int status =
                                door.get(tenant, url).map(Door.Answer::status).orElse(0);
                        long took = (System.nanoTime() - began) / 1_000_000;
                        if (status == 200) {
                            millis.add(took);
                        } else if (status == 429 || status == 503) {
                            away.add(took);
                            LockSupport.parkNanos(COMES_AGAIN.toNanos());
                        } else {
                            others.add(status);
                        }
                    }
                });
            }
        }
        List<Long> sorted = millis.stream().sorted().toList();
        long slowest = sorted.isEmpty() ? ASKING.toMillis() : sorted.get(sorted.size() * 99 / 100);
        if (sorted.isEmpty()) {
            failures.add("nobody is answered");
        }
        notes.add(sorted.size() + " answers, 99 of 100 within " + slowest + " ms; " + away.size()
                + " turned away, half of them within " + median(away) + " ms");
        if (!others.isEmpty()) {
            failures.add(others.size() + " callers were answered otherwise, the first one " + others.getFirst());
        }
        return slowest;
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElse(0L);
    }

    private static long residentMegabytes(Field field) {
        return ASKED.stream()
                .map(service -> field.rig().stack().process(service.id()).handle())
                .flatMap(Optional::stream)
                .mapToLong(process -> residentMegabytes(process.pid()))
                .sum();
    }

    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
