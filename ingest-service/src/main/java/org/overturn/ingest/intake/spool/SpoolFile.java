package org.overturn.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of one upload. The last block stays in memory, the ones before it are on disk, encrypted; so a file of up
/// to one block never touches the disk. Closing it deletes everything.
public final class SpoolFile implements AutoCloseable {

    static final int BLOCK_BYTES = 256 * 1024;

    private static final int FIRST_BYTES = 32 * 1024;
    private static final int SEALED_BYTES = BLOCK_BYTES + BlockCipher.TAG_BYTES;

    private final Spool spool;
    private byte[] tail = new byte[FIRST_BYTES];
    private int tailBytes;
    private int blocks;
    private @Nullable OnDisk disk;

    SpoolFile(Spool spool) {
        this.spool = spool;
    }

    void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (tailBytes == BLOCK_BYTES) {
                flush();
            }
            int fits = Math.min(left, BLOCK_BYTES - tailBytes);
            if (tailBytes + fits > tail.length) {
                tail = Arrays.copyOf(tail, Math.min(BLOCK_BYTES, Math.max(2 * tail.length, tailBytes + fits)));
            }
            System.arraycopy(bytes, from, tail, tailBytes, fits);
            tailBytes += fits;
            from += fits;
            left -= fits;
        }
    }

    /// How many bytes there are.
    public long bytes() {
        return (long) blocks * BLOCK_BYTES + tailBytes;
    }

    /// All bytes from the beginning; may be opened any number of times, one after the other.
    public InputStream open() {
        return new SpoolStream(this);
    }

    int blocks() {
        return blocks;
    }

    /// Block `number`, the last of which is the tail.
    byte[] block(int number) {
        if (number == blocks) {
            return Arrays.copyOf(tail, tailBytes);
        }
        OnDisk file = disk;
        if (file == null) {
            throw new IllegalStateException("closed");
        }
        try {
            ByteBuffer sealed = ByteBuffer.allocate(SEALED_BYTES);
            while (sealed.hasRemaining()
                    && file.channel().read(sealed, (long) number * SEALED_BYTES + sealed.position()) > 0) {}
            return file.cipher().open(number, sealed.array());
        } catch (IOException e) {
            throw new SpoolUnavailable(e);
        } catch (GeneralSecurityException e) {
            throw new SpoolUnavailable(new IOException("the disk gave back something else", e));
        }
    }

    private void flush() {
        try {
            spool.reserve(SEALED_BYTES);
            if (disk == null) {
                disk = OnDisk.create(spool.newFile());
            }
            blocks++;
            ByteBuffer sealed = ByteBuffer.wrap(disk.cipher().seal(blocks - 1, tail, BLOCK_BYTES));
            while (sealed.hasRemaining()) {
                disk.channel().write(sealed);
            }
        } catch (IOException e) {
            throw new SpoolUnavailable(e);
        }
        tailBytes = 0;
    }

    @Override
    public void close() {
        OnDisk file = disk;
        disk = null;
        spool.release((long) blocks * SEALED_BYTES);
        blocks = 0;
        tailBytes = 0;
        if (file != null) {
            file.delete();
        }
    }

    private record OnDisk(Path path, FileChannel channel, BlockCipher cipher) {

        static OnDisk create(Path path) throws IOException {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new OnDisk(path, channel, new BlockCipher());
        }

        void delete() {
            try (channel) {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new SpoolUnavailable(e);
            }
        }
    }
}
