package org.overturn.bench.endtoend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the memory of all processes every ten seconds and keeps the most.
final class Sampler implements AutoCloseable {

    private static final int PAUSE_SECONDS = 10;

    private final Map<String, Long> most = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Sampler(Rig rig) {
        var _ = timer.scheduleAtFixedRate(
                () -> rig.usage().parts().forEach((part, usage) -> most.merge(part, usage.residentBytes(), Math::max)),
                0,
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }

    Map<String, Long> most() {
        return Map.copyOf(most);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
