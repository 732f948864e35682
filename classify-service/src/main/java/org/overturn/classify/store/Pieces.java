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
record Pieces(int claims, int claimsPerPiece, int atOnce) {

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
