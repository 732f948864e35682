package org.overturn.bench.endtoend;

import java.util.Map;
import java.util.TreeMap;

/// What every part had used at one moment.
///
/// @param parts by name: the services, `kafka`, `postgres`, `driver`
/// @param machineBusyMicros of all processors, by anybody
record Usage(long nanoTime, Map<String, ProcessUsage> parts, long machineBusyMicros) {

    /// Microseconds of processor for each claim, by part, since another moment.
    Map<String, Double> microsPerClaim(Usage earlier, long claims) {
        Map<String, Double> micros = new TreeMap<>();
        parts.forEach((part, now) -> {
            ProcessUsage then = earlier.parts().getOrDefault(part, new ProcessUsage(0, 0));
            micros.put(part, (double) (now.cpuMicros() - then.cpuMicros()) / claims);
        });
        return micros;
    }

    double seconds(Usage earlier) {
        return (nanoTime - earlier.nanoTime()) / 1e9;
    }

    /// How many processors were busy on average, by anybody.
    double machineBusy(Usage earlier) {
        return (machineBusyMicros - earlier.machineBusyMicros()) / 1e6 / seconds(earlier);
    }
}
