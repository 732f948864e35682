package org.overturn.classify.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a run takes its claims: so many between two notes of how far it has come, in pieces of so many, several of them
/// at once. While one piece is decided another is read, so that neither database nor processor wait.
///
/// @param claims between two notes
/// @param claimsPerPiece read and decided together
/// @param atOnce pieces
/// @param mostBytes of JSON in a piece: what is larger is taken in halves, down to one claim
record Pieces(int claims, int claimsPerPiece, int atOnce, long mostBytes) {

    /// Of 500 claims of the usual size it is three times what they take.
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    Pieces(int claims, int claimsPerPiece, int atOnce) {
        this(claims, claimsPerPiece, atOnce, MOST_BYTES);
    }

    /// @param packed what payers said of the claims
    boolean tooLarge(List<ClaimRef> claims, List<byte[]> packed) {
        return claims.size() > 1 && Packing.EVENTS.plainBytes(packed) > mostBytes;
    }

    /// One after the other what is too large together.
    static <T> Uni<List<T>> halves(List<ClaimRef> claims, Function<List<ClaimRef>, Uni<List<T>>> work) {
        int middle = claims.size() / 2;
        return work.apply(claims.subList(0, middle))
                .chain(one -> work.apply(claims.subList(middle, claims.size()))
                        .map(other ->
                                Stream.concat(one.stream(), other.stream()).toList()));
    }

    /// What the work gives for each piece, in no order that can be relied on.
    <T> Uni<List<T>> each(List<ClaimRef> page, Function<List<ClaimRef>, Uni<T>> work) {
        return Multi.createFrom()
                .iterable(of(page))
                .onItem()
                .transformToUni(work::apply)
                .merge(atOnce)
                .collect()
                .asList();
    }

    private List<List<ClaimRef>> of(List<ClaimRef> page) {
        List<List<ClaimRef>> pieces = new ArrayList<>();
        for (int from = 0; from < page.size(); from += claimsPerPiece) {
            pieces.add(page.subList(from, Math.min(from + claimsPerPiece, page.size())));
        }
        return pieces;
    }
}
