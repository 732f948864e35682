package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// The sealed pieces of a file in order, a few at a time.
public interface Chunks {

    /// The next pieces; none at the end.
    Uni<List<Chunk>> next();

    /// One piece.
    ///
    /// @param sequence its place, from zero
    /// @param sealed as [Vault#seal] made it
    @SuppressWarnings("ArrayRecordComponent") // handed from vault to database and back, never compared
    record Chunk(int sequence, byte[] sealed) {}
}
