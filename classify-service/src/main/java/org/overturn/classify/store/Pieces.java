package org.overturn.classify.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a run takes its claims: so many between two notes of how far it has come, in pieces of so many, several of them
/// at once. While one piece is decided another is read, so that neither database nor processor wait.
///
/// @param claims between two notes
/// @param claimsPerPiece read and decided together
/// @param atOnce pieces
/// @param mostBytes of JSON in a piece: what is larger is taken in parts, down to one claim
record Pieces(int claims, int claimsPerPiece, int atOnce, long mostBytes) {

    /// 500 claims of the usual size have less. Decoded, and decided under two policies, it is some thirty times as
    /// much.
    private static final long MOST_BYTES = 3 * 512 * 1024;

    Pieces(int claims, int claimsPerPiece, int atOnce) {
        this(claims, claimsPerPiece, atOnce, MOST_BYTES);
    }

    /// A piece in so many parts of as many claims each as its size asks for: one, as a rule.
    ///
    /// @param packed what payers said of the claims
    List<List<ClaimRef>> parts(List<ClaimRef> claims, List<byte[]> packed) {
        long parts = Math.max(1, Math.ceilDiv(Packing.EVENTS.plainBytes(packed), mostBytes));
        return cut(claims, (int) Math.max(1, Math.ceilDiv(claims.size(), parts)));
    }

    /// One part after the other, of which none is kept.
    static <T> Uni<List<T>> inTurn(List<List<ClaimRef>> parts, Function<List<ClaimRef>, Uni<List<T>>> work) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    /// What the work gives for each piece, in no order that can be relied on.
    <T> Uni<List<T>> each(List<ClaimRef> page, Function<List<ClaimRef>, Uni<T>> work) {
        return Multi.createFrom()
                .iterable(cut(page, claimsPerPiece))
                .onItem()
                .transformToUni(work::apply)
                .merge(atOnce)
                .collect()
                .asList();
    }

    private static List<List<ClaimRef>> cut(List<ClaimRef> claims, int each) {
        List<List<ClaimRef>> parts = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += each) {
            parts.add(claims.subList(from, Math.min(from + each, claims.size())));
        }
        return parts;
    }
}
