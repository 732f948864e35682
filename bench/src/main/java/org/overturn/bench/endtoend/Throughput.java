package org.overturn.bench.endtoend;

import java.util.List;
import java.util.Map;
import org.overturn.bench.generate.Totals;

/// One load, from the first byte sent to the last claim visible everywhere.
///
/// @param storedBefore claims in the store when it began
/// @param truth what was sent
/// @param microsPerClaim of processor, by part
/// @param machineBusy processors busy on average, by anybody on the machine
/// @param loadAverage of the machine at the end
/// @param memory by part, the most seen
/// @param walBytesPerClaim written ahead by PostgreSQL
/// @param differences between what was sent and what is stored
record Throughput(
        long storedBefore,
        Totals truth,
        double seconds,
        double claimsPerSecond,
        Map<String, Double> microsPerClaim,
        double machineBusy,
        double loadAverage,
        Map<String, Memory> memory,
        double walBytesPerClaim,
        List<String> differences) {

    /// Of services, broker and database together; the driver is nobody's.
    double systemMicrosPerClaim() {
        return microsPerClaim.entrySet().stream()
                .filter(part -> !part.getKey().equals("driver"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
