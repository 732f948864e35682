package org.overturn.x12;

/// What the reader accepts at most. A file beyond a limit is refused with a finding, never with an exception.
///
/// @param segmentBytes longest segment; real ones stay below 500 bytes
/// @param elementBytes longest element
/// @param elementsPerSegment most elements of a segment; CAS has 19, PLB 14, MIA 24
/// @param componentsPerElement most components of a composite; SVC01 has 8
/// @param interchangesPerFile most ISA of a file
/// @param transactionsPerFile most ST of a file
/// @param claimsPerTransaction most CLP of an ST
/// @param segmentsPerClaim most segments of one CLP loop, so that a claim fits into memory
/// @param findingsPerFile most findings kept; all are counted
/// @param bytesPerClaim most bytes of one CLP loop, and of what stands before the first; a claim of 999 lines has half
///     of it
/// @param providerAdjustmentsPerTransaction most pairs in the PLB of an ST
public record Limits(
        int segmentBytes,
        int elementBytes,
        int elementsPerSegment,
        int componentsPerElement,
        int interchangesPerFile,
        int transactionsPerFile,
        int claimsPerTransaction,
        int segmentsPerClaim,
        int findingsPerFile,
        int bytesPerClaim,
        int providerAdjustmentsPerTransaction) {

    private static final int BYTES_PER_CLAIM = 1024 * 1024;
    private static final int PROVIDER_ADJUSTMENTS_PER_TRANSACTION = 10_000;

    /// The limits of a feed that nobody has configured otherwise.
    public static final Limits DEFAULT = new Limits(64 * 1024, 4 * 1024, 100, 20, 50, 1_000, 10_000, 20_000, 200);

    /// With the usual limits on what is kept in memory.
    public Limits(
            int segmentBytes,
            int elementBytes,
            int elementsPerSegment,
            int componentsPerElement,
            int interchangesPerFile,
            int transactionsPerFile,
            int claimsPerTransaction,
            int segmentsPerClaim,
            int findingsPerFile) {
        this(
                segmentBytes,
                elementBytes,
                elementsPerSegment,
                componentsPerElement,
                interchangesPerFile,
                transactionsPerFile,
                claimsPerTransaction,
                segmentsPerClaim,
                findingsPerFile,
                BYTES_PER_CLAIM,
                PROVIDER_ADJUSTMENTS_PER_TRANSACTION);
    }
}
