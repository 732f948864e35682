package org.overturn.bench.endtoend;

import java.util.Map;

/// The same files through one instance of each service, and through two, on twelve partitions.
///
/// @param one with one instance
/// @param two with two
/// @param same whether claims, numbers and open work came out the same, row for row
/// @param share of each instance in the processor time of its service, with two
record Replicas(Throughput one, Throughput two, boolean same, Map<String, Double> share) {}
