package org.overturn.bench.endtoend;

import java.util.Map;
import java.util.TreeMap;
import org.overturn.testkit.setup.Service;

/// What a service has in memory.
///
/// @param residentBytes of the process, the most seen
/// @param heapUsedBytes objects, dead ones included
/// @param heapCommittedBytes taken from the system
record Memory(long residentBytes, long heapUsedBytes, long heapCommittedBytes) {

    static Map<String, Memory> of(Map<String, Long> resident, Calls calls) {
        Map<String, Memory> memory = new TreeMap<>();
        resident.forEach((part, bytes) -> memory.put(part, new Memory(bytes, 0, 0)));
        for (Service service : Service.values()) {
            String metrics = calls.metrics(service);
            memory.computeIfPresent(
                    service.id(),
                    (part, now) -> new Memory(
                            now.residentBytes(),
                            heap(metrics, "jvm_memory_used_bytes"),
                            heap(metrics, "jvm_memory_committed_bytes")));
        }
        return memory;
    }

    private static long heap(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
