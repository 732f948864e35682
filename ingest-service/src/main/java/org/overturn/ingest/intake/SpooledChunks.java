package org.overturn.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Chunks;
import org.overturn.ingest.port.Vault;
import org.overturn.platform.tenant.TenantId;

/// Cuts a spooled file into pieces and seals them, a few at a time and ahead of the database's asking by one round.
final class SpooledChunks implements Chunks {

    /// Two megabytes of plain text a round.
    private static final int CHUNKS_A_ROUND = 8;

    private final Vertx vertx;
    private final Vault vault;
    private final TenantId tenant;
    private final RemittanceId remittance;
    private final InputStream file;
    private final byte[] plain;
    private List<Chunk> ready;
    private int sequence;

    SpooledChunks(Vertx vertx, Vault vault, TenantId tenant, RemittanceId remittance, long bytes, InputStream file) {
        this.vertx = vertx;
        this.vault = vault;
        this.tenant = tenant;
        this.remittance = remittance;
        this.file = file;
        this.plain = new byte[(int) Math.min(bytes, Vault.CHUNK_BYTES)];
        this.ready = List.of();
    }

    /// Seals the first round here and now, on the calling worker thread: for most files it is the only one.
    SpooledChunks started() throws IOException {
        ready = seal();
        return this;
    }

    @Override
    public Uni<List<Chunk>> next() {
        List<Chunk> round = ready;
        if (round.size() < CHUNKS_A_ROUND) {
            ready = List.of();
            return Uni.createFrom().item(round);
        }
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(this::seal, false).toCompletionStage())
                .invoke(following -> ready = following)
                .replaceWith(round);
    }

    private List<Chunk> seal() throws IOException {
        List<Chunk> round = new ArrayList<>(CHUNKS_A_ROUND);
        while (round.size() < CHUNKS_A_ROUND) {
            int length = file.readNBytes(plain, 0, plain.length);
            if (length == 0) {
                break;
            }
            round.add(new Chunk(sequence, vault.seal(tenant, remittance, sequence, plain, length)));
            sequence++;
        }
        return round;
    }
}
