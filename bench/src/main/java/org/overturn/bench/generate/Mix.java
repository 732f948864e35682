package org.overturn.bench.generate;

/// What the claims of a remittance are like, each in percent of the claims.
///
/// @param denied with one to all lines refused
/// @param correctedHere reversed and decided anew in the same transaction set
/// @param correctedLater reversed and decided anew in the next file
/// @param split by the payer into two CLP
/// @param withoutLines institutional stays without service lines
/// @param claimLevel with an adjustment at claim level beside those of the lines
/// @param secondary decided after another payer
/// @param institutional transaction sets of a hospital, in percent of the transaction sets
public record Mix(
        int denied,
        int correctedHere,
        int correctedLater,
        int split,
        int withoutLines,
        int claimLevel,
        int secondary,
        int institutional) {

    /// About one claim in eight denied, as KPI K01 has it, and some of everything that makes claims hard.
    public static final Mix REALISTIC = new Mix(12, 1, 2, 1, 3, 4, 6, 30);

    /// Each correction and each split claim takes a block of four places.
    private static final int MOST_BLOCKS_PERCENT = 25;

    public Mix {
        if (correctedHere + correctedLater + split > MOST_BLOCKS_PERCENT) {
            throw new IllegalArgumentException(
                    "corrected and split claims are at most " + MOST_BLOCKS_PERCENT + " % together");
        }
    }
}
