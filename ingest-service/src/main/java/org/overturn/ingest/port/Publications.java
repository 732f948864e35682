package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.tenant.TenantId;

/// What the relay has to do, and how far it has come.
public interface Publications {

    /// Files that are due, the first of every tenant before the second of any.
    Uni<List<Waiting>> waiting(int limit);

    /// What is not published, counted up to a limit.
    Uni<Depth> backlog(long limit);

    /// Takes a file for a while, unless somebody else has it or there is nothing to do.
    Uni<Optional<Lease>> take(Waiting file, Duration lease);

    /// Stored pieces of a file.
    Uni<List<Chunks.Chunk>> chunks(Waiting file, int from, int count);

    /// Notes what Kafka has acknowledged, and keeps the file for a while longer or, at the end, lets it go.
    ///
    /// @return whether the file was still ours; when not, nothing is noted and somebody else goes on
    Uni<Boolean> advance(Lease lease, List<Progress> progress, boolean done, Duration extension);

    /// Lets a file go for now.
    ///
    /// @param pause until it is due again
    /// @param failed whether the file itself was the reason
    Uni<Void> giveBack(Lease lease, Duration pause, boolean failed);

    /// What waits for Kafka.
    ///
    /// @param files how many
    /// @param oldest since when the first of them waits, null when there are none
    record Depth(long files, @Nullable Instant oldest) {}

    /// A file that is due.
    record Waiting(TenantId tenant, RemittanceId remittance) {}

    /// A file that is ours for a while.
    ///
    /// @param file which
    /// @param token proves that it is ours
    /// @param kind what it holds
    /// @param receivedAt when it arrived
    /// @param chunks how many pieces it has
    /// @param firstChunks the first of them
    /// @param open claims already published of each transaction set that is not done, by index
    /// @param failures how often it has failed by itself
    record Lease(
            Waiting file,
            UUID token,
            FileKind kind,
            Instant receivedAt,
            int chunks,
            List<Chunks.Chunk> firstChunks,
            Map<Integer, Long> open,
            int failures) {

        public Lease {
            firstChunks = List.copyOf(firstChunks);
            open = Map.copyOf(open);
        }
    }

    /// How far a transaction set is published.
    ///
    /// @param transaction its index
    /// @param claims acknowledged claims
    /// @param sealed whether its seal is acknowledged as well
    record Progress(int transaction, long claims, boolean sealed) {}
}
