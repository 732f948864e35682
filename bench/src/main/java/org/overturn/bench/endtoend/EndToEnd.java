package org.overturn.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one end-to-end run found. Parts that were not asked for are empty.
///
/// @param startSeconds from the start of the process to being ready, one service after the other, with
///     databases that are empty
/// @param startAgainSeconds the same with everything in the store: the middle of several starts
/// @param loads in their order, each into the same store
/// @param latencies of files, at half load and alone
/// @param bytes in the store at the end
/// @param storedClaims in the store at the end
record EndToEnd(
        Map<String, Double> startSeconds,
        Map<String, Double> startAgainSeconds,
        List<Throughput> loads,
        List<Latency> latencies,
        @Nullable StoreBytes bytes,
        long storedClaims,
        List<KafkaLimit> kafka,
        List<CopyLimit> copy,
        List<Reads> reads,
        @Nullable Replicas replicas) {

    static EndToEnd of(Replicas replicas) {
        return new EndToEnd(
                Map.of(), Map.of(), List.of(), List.of(), null, 0, List.of(), List.of(), List.of(), replicas);
    }

    EndToEnd with(Replicas both) {
        return new EndToEnd(
                startSeconds, startAgainSeconds, loads, latencies, bytes, storedClaims, kafka, copy, reads, both);
    }

    /// Everything that was wrong; a benchmark whose result is wrong has failed.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        loads.forEach(load -> faults.addAll(load.differences()));
        if (replicas != null) {
            faults.addAll(replicas.one().differences());
            faults.addAll(replicas.two().differences());
        }
        reads.stream()
                .filter(it -> it.failures() > 0)
                .forEach(it -> faults.add(it.question() + ": " + it.failures() + " answers were not 200"));
        if (replicas != null && !replicas.same()) {
            faults.add("two replicas of each service came to other results than one");
        }
        return faults;
    }

    /// Bytes a claim by topic and by database.
    Map<String, Double> bytesPerClaim() {
        Map<String, Double> perClaim = new TreeMap<>();
        if (bytes == null || storedClaims == 0) {
            return perClaim;
        }
        bytes.topics().forEach((topic, size) -> add(perClaim, topic, size));
        bytes.tables().forEach((table, size) -> add(perClaim, "PostgreSQL " + database(table) + ", rows", size));
        bytes.indexes().forEach((table, size) -> add(perClaim, "PostgreSQL " + database(table) + ", indexes", size));
        return perClaim;
    }

    private void add(Map<String, Double> perClaim, String what, long size) {
        perClaim.merge(what, (double) size / storedClaims, Double::sum);
    }

    private static String database(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
