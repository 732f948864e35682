package org.overturn.bench.generate;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/// A series of files of one size. The same recipe gives the same bytes, file by file, in any order and on any machine;
/// recipes with other seeds have other claims and other control numbers.
///
/// @param claimsPerFile number of CLP of each file
/// @param claimsPerTransaction number of CLP of each transaction set; the last one may have fewer
public record Recipe(long seed, int claimsPerFile, int claimsPerTransaction, Mix mix) {

    private static final int TRANSACTION_CLAIMS = 1_000;
    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2026, 5, 4);
    private static final int FILES_A_DAY = 4;
    private static final int DAYS = 180;
    private static final int MOST_CLAIMS = 10_000_000;

    /// Ten digits to the base of 36: with the three letters before it the sender fills its 15 characters at most.
    private static final long MOST_SEEDS = 3_656_158_440_062_976L;

    public Recipe {
        if (seed < 0
                || seed >= MOST_SEEDS
                || claimsPerFile < 1
                || claimsPerFile > MOST_CLAIMS
                || claimsPerTransaction < 1) {
            throw new IllegalArgumentException(
                    "a seed is 0 to " + (MOST_SEEDS - 1) + ", a file has 1 to " + MOST_CLAIMS + " claims");
        }
    }

    /// Files of the usual mix, with up to a thousand claims in a transaction set.
    public static Recipe of(long seed, int claimsPerFile) {
        return new Recipe(seed, claimsPerFile, TRANSACTION_CLAIMS, Mix.REALISTIC);
    }

    /// Writes one file of the series. Takes the same little memory for any size.
    ///
    /// @param file its number in the series, from zero
    /// @return what the file says
    public FileTruth write(int file, OutputStream out) {
        return new RemittanceFile(this, file).write(out);
    }

    int transactions() {
        return (claimsPerFile + claimsPerTransaction - 1) / claimsPerTransaction;
    }

    int claimsOf(int transaction) {
        return Math.min(claimsPerTransaction, claimsPerFile - transaction * claimsPerTransaction);
    }

    /// Four files a day, over half a year.
    LocalDate paymentDate(int file) {
        return FIRST_PAYMENT.plusDays(Math.min(file / FILES_A_DAY, DAYS));
    }

    /// The seed as it stands in control numbers and claim numbers.
    String label() {
        return Long.toString(seed, 36).toUpperCase(Locale.ROOT);
    }

    /// Chance that depends on the place alone.
    SplittableRandom random(int purpose, int file, int transaction, int place) {
        long mixed = seed;
        for (int part : new int[] {purpose, file, transaction, place}) {
            mixed = (mixed ^ (part + 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 31;
        }
        return new SplittableRandom(mixed);
    }
}
