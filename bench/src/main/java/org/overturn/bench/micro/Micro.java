package org.overturn.bench.micro;

/// One microbenchmark.
///
/// @param name class, method and parameters
/// @param microsByClock of an operation, average
/// @param microsOfCpu of an operation, of the whole JVM
/// @param bytesAllocated by an operation
/// @param claims in an operation
/// @param bytesRead of a file by an operation, 0 where it reads none
public record Micro(
        String name, double microsByClock, double microsOfCpu, double bytesAllocated, long claims, long bytesRead) {

    /// Microseconds of processor time for a claim.
    public double microsPerClaim() {
        return microsOfCpu / claims;
    }

    /// Megabytes read in a second of processor time.
    public double megabytesPerSecond() {
        return bytesRead / microsOfCpu;
    }

    /// Bytes allocated for a claim.
    public double bytesPerClaim() {
        return bytesAllocated / claims;
    }
}
