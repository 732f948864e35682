package org.overturn.bench.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.overturn.testkit.server.ServerFailure;

/// Posts files: as fast as they are taken, or at a steady rate.
final class Sender {

    private static final int CONNECTIONS = 4;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Calls calls;

    Sender(Calls calls) {
        this.calls = calls;
    }

    /// A file, when its sending was due, and its id.
    record Sent(String remittanceId, long claims, long dueMicros) {}

    /// Posts over a few connections, but never runs ahead of the pipeline by more than so many claims: a queue without
    /// bound would measure the services one after the other instead of all together.
    ///
    /// @param counted how many claims have arrived so far
    List<Sent> asFastAsTaken(List<Path> files, long mostAhead, LongSupplier counted) {
        Queue<Path> queue = new ConcurrentLinkedQueue<>(files);
        Queue<Sent> sent = new ConcurrentLinkedQueue<>();
        AtomicLong claims = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(threads.submit(() -> {
                    for (Path file = queue.poll(); file != null; file = queue.poll()) {
                        while (claims.get() - counted.getAsLong() > mostAhead) {
                            LockSupport.parkNanos(PAUSE_NANOS);
                        }
                        Sent one = post(file, nowMicros());
                        claims.addAndGet(one.claims());
                        sent.add(one);
                    }
                }));
            }
            senders.forEach(Sender::join);
        }
        return List.copyOf(sent);
    }

    /// Posts one file after the other at fixed times, late or not: a slow answer delays no other file.
    List<Sent> steadily(List<Path> files, double filesPerSecond) {
        long began = System.nanoTime();
        long beganMicros = nowMicros();
        Queue<Sent> sent = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                long dueNanos = (long) (i / filesPerSecond * 1e9);
                Path file = files.get(i);
                LockSupport.parkNanos(began + dueNanos - System.nanoTime());
                while (System.nanoTime() < began + dueNanos) {
                    LockSupport.parkNanos(began + dueNanos - System.nanoTime());
                }
                senders.add(threads.submit(() -> sent.add(post(file, beganMicros + dueNanos / 1000))));
            }
            senders.forEach(Sender::join);
        }
        return List.copyOf(sent);
    }

    private Sent post(Path file, long dueMicros) {
        var receipt = calls.post(file);
        return new Sent(
                receipt.path("remittanceId").asText(), receipt.path("claims").asLong(), dueMicros);
    }

    static long nowMicros() {
        var now = java.time.Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new ServerFailure("cannot send", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
