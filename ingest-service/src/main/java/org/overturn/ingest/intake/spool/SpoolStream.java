package org.overturn.ingest.intake.spool;

import java.io.InputStream;
import java.util.Objects;

/// Reads a spooled upload from its beginning, one block in memory.
final class SpoolStream extends InputStream {

    private final SpoolFile file;
    private byte[] block = new byte[0];
    private int at;
    private int next;

    SpoolStream(SpoolFile file) {
        this.file = file;
    }

    @Override
    public int read() {
        return more() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() {
        while (at == block.length) {
            if (next > file.blocks()) {
                return false;
            }
            block = file.block(next++);
            at = 0;
        }
        return true;
    }
}
