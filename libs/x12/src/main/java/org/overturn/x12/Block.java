package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The part of a stream that is in memory: what is not read over yet, and what follows it.
final class Block {

    /// Bytes asked of the stream at a time: enough to hide the call, little enough for the cache.
    private static final int READ_BYTES = 64 * 1024;

    /// Room behind the last byte, so that eight bytes can be loaded from every position.
    private static final int SLACK_BYTES = 16;

    private final InputStream in;
    private long base;
    private boolean ended;
    byte[] bytes;
    int limit;

    /// @param longest how many unread bytes must fit besides a fresh read
    Block(InputStream in, int longest) {
        this.in = in;
        this.bytes = new byte[READ_BYTES + longest + SLACK_BYTES];
    }

    /// Moves what lies from `keep` on to the front and fills the room behind it, if there is more.
    ///
    /// In what pieces the stream comes makes no difference: from a sender of single bytes a long segment would be
    /// searched again at each of them.
    ///
    /// @return false when the stream had ended before; then nothing has moved
    boolean fill(int keep) throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(bytes, keep, bytes, 0, limit - keep);
        base += keep;
        limit -= keep;
        int room = bytes.length - SLACK_BYTES - limit;
        int read = in.readNBytes(bytes, limit, room);
        limit += read;
        ended = read < room;
        Arrays.fill(bytes, limit, limit + SLACK_BYTES, (byte) 'A');
        return true;
    }

    /// Offset in the file of the byte at a position.
    long offset(int position) {
        return base + position;
    }

    boolean ended() {
        return ended;
    }
}
