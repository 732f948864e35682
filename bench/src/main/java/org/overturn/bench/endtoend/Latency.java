package org.overturn.bench.endtoend;

import java.util.List;

/// Times from sending a file to its last claim being visible everywhere.
record Latency(String what, int files, double p50Millis, double p99Millis, double mostMillis) {

    /// @param micros sorted
    static Latency of(String what, List<Long> micros) {
        return new Latency(what, micros.size(), at(micros, 50), at(micros, 99), micros.getLast() / 1e3);
    }

    /// The smallest time that so many percent do not exceed.
    private static double at(List<Long> micros, int percent) {
        int index = (int) Math.ceil(micros.size() * percent / 100.0) - 1;
        return micros.get(Math.max(0, index)) / 1e3;
    }
}
