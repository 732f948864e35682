package org.overturn.ingest.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.overturn.ingest.port.Chunks.Chunk;
import org.overturn.ingest.port.Publications;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.ingest.port.Vault;

/// The bytes of a stored file, opened piece by piece. The next round of pieces is asked for before this one is read, so
/// that database and reader work at the same time; the reading thread, which is a worker's, waits where it has to.
final class StoredFile extends InputStream {

    private static final int CHUNKS_A_ROUND = 8;

    /// Longer than the database door's own patience, so that its answer comes first.
    private static final long PATIENCE_SECONDS = 90;

    private final Publications publications;
    private final Vault vault;
    private final Lease lease;
    private List<Chunk> round;
    private int atChunk;
    private CompletableFuture<List<Chunk>> following;
    private int asked;
    private byte[] plain = new byte[0];
    private int at;

    StoredFile(Publications publications, Vault vault, Lease lease) {
        this.publications = publications;
        this.vault = vault;
        this.lease = lease;
        this.round = lease.firstChunks();
        this.asked = round.size();
        this.following = ask();
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        while (at == plain.length) {
            if (atChunk == round.size() && !nextRound()) {
                return false;
            }
            Chunk chunk = round.get(atChunk++);
            plain = vault.open(lease.file().tenant(), lease.file().remittance(), chunk.sequence(), chunk.sealed());
            at = 0;
        }
        return true;
    }

    private boolean nextRound() throws IOException {
        if (asked >= lease.chunks()) {
            return false;
        }
        round = arrived();
        atChunk = 0;
        asked += round.size();
        if (round.isEmpty()) {
            throw new IllegalStateException("pieces of a stored file are missing");
        }
        following = ask();
        return true;
    }

    private CompletableFuture<List<Chunk>> ask() {
        return asked >= lease.chunks()
                ? CompletableFuture.completedFuture(List.of())
                : publications.chunks(lease.file(), asked, CHUNKS_A_ROUND).subscribeAsCompletionStage();
    }

    private List<Chunk> arrived() throws IOException {
        try {
            return following.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the database gave no piece of the file in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a piece of the file");
        }
    }
}
