package org.overturn.ingest.store;

import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.port.Chunks.Chunk;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.ingest.port.Publications.Waiting;

/// A lease from the rows of [PublicationSql#TAKE]: one per transaction set that is not done, or one without any.
final class LeaseRows {

    private LeaseRows() {}

    static Lease read(Waiting file, UUID token, List<Tuple> rows, List<Chunk> firstChunks) {
        Tuple first = rows.getFirst();
        Map<Integer, Long> open = new HashMap<>();
        for (Tuple row : rows) {
            Integer transaction = row.get("transaction_index", Integer.class);
            if (transaction != null) {
                open.put(transaction, row.get("published_claims", Long.class));
            }
        }
        return new Lease(
                file,
                token,
                Names.read(FileKind.class, first.get("kind", String.class)),
                Rows.instant(first, "received_at"),
                first.get("chunks", Integer.class),
                firstChunks,
                open,
                first.get("failures", Integer.class));
    }
}
