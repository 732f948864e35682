package org.overturn.ingest.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Arrival;
import org.overturn.ingest.port.Chunks;
import org.overturn.ingest.port.Chunks.Chunk;
import org.overturn.platform.tenant.TenantId;

/// Statements on `remittance_chunk`.
final class ChunkTable {

    private ChunkTable() {}

    /// Writes all pieces, one round after the other.
    ///
    /// @return how many there were
    static Uni<Integer> insert(Mutiny.StatelessSession session, Arrival arrival, Chunks chunks) {
        return Multi.createBy()
                .repeating()
                .uni(() -> chunks.next().call(round -> insert(session, arrival, round)))
                .whilst(round -> !round.isEmpty())
                .collect()
                .with(Collectors.summingInt(List::size));
    }

    static Uni<List<Chunk>> read(
            Mutiny.StatelessSession session, TenantId tenant, RemittanceId remittance, int from, int count) {
        return session.createNativeQuery("""
                        select sequence, sealed from remittance_chunk
                        where tenant_id = :tenant and remittance_id = :remittance
                          and sequence >= :from and sequence < :to
                        order by sequence""", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("remittance", remittance.value())
                .setParameter("from", from)
                .setParameter("to", from + count)
                .getResultList()
                .map(rows -> rows.stream().map(ChunkTable::chunk).toList());
    }

    private static Uni<Integer> insert(Mutiny.StatelessSession session, Arrival arrival, List<Chunk> round) {
        if (round.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        String rows = IntStream.range(0, round.size())
                .mapToObj(i -> "(:tenant, :remittance, :sequence" + i + ", :sealed" + i + ")")
                .collect(Collectors.joining(", "));
        var insert = session.createNativeQuery(
                        "insert into remittance_chunk (tenant_id, remittance_id, sequence, sealed) values " + rows)
                .setParameter("tenant", arrival.tenant().value())
                .setParameter("remittance", arrival.id().value());
        for (int i = 0; i < round.size(); i++) {
            insert.setParameter("sequence" + i, round.get(i).sequence())
                    .setParameter("sealed" + i, round.get(i).sealed());
        }
        return insert.executeUpdate();
    }

    private static Chunk chunk(Tuple row) {
        return new Chunk(row.get("sequence", Integer.class), row.get("sealed", byte[].class));
    }
}
