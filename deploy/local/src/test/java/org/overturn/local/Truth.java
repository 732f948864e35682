package org.overturn.local;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What files say, read without a line of the product's code.
///
/// @param claims number of CLP
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
record Truth(long claims, long chargeCents, long paidCents, List<String> claimNumbers) {

    static Truth of(Path... files) {
        List<List<String>> claims = Stream.of(files)
                .flatMap(file -> Stream.of(text(file).split("~\\R?")))
                .map(segment -> List.of(segment.split("\\*", -1)))
                .filter(elements -> elements.getFirst().equals("CLP"))
                .toList();
        return new Truth(
                claims.size(),
                sum(claims, 3),
                sum(claims, 4),
                claims.stream().map(claim -> claim.get(1)).distinct().toList());
    }

    private static long sum(List<List<String>> claims, int element) {
        return claims.stream()
                .map(claim -> new BigDecimal(claim.get(element)).movePointRight(2))
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
