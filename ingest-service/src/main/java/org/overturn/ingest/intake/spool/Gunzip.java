package org.overturn.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks exactly one gzip member, strictly: the JDK's own stream reads on into further members and overlooks what
/// follows the last. A bomb is noticed while it unpacks.
///
/// Source: RFC 1952
final class Gunzip extends InputStream {

    private static final int INPUT_BYTES = 64 * 1024;
    private static final int MAGIC = 0x1f8b;
    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int TRAILER_BYTES = 8;

    /// Below this size no ratio is a bomb.
    private static final long HARMLESS_BYTES = 1 << 20;

    private final Metered in;
    private final long limitBytes;
    private final int ratio;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[INPUT_BYTES];
    private int inputBytes;
    private long unpacked;
    private boolean started;
    private boolean ended;

    Gunzip(Metered in, long limitBytes, int ratio) {
        this.in = in;
        this.limitBytes = limitBytes;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!started) {
            started = true;
            header();
        }
        while (!ended) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                trailer();
                ended = true;
            } else if (inflater.needsDictionary()) {
                throw new BrokenCompression("gzip has no dictionaries");
            } else {
                refill();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            int count = inflater.inflate(target, offset, length);
            crc.update(target, offset, count);
            unpacked += count;
            if (unpacked > limitBytes || (unpacked > HARMLESS_BYTES && unpacked / ratio > in.bytes())) {
                throw new LimitExceeded();
            }
            return count;
        } catch (DataFormatException e) {
            throw new BrokenCompression("the compressed data is damaged");
        }
    }

    private void refill() throws IOException {
        int read = in.read(input, 0, input.length);
        if (read < 0) {
            throw new BrokenCompression("the compressed data is cut");
        }
        inputBytes = read;
        inflater.setInput(input, 0, read);
    }

    private void header() throws IOException {
        if ((octet() << 8 | octet()) != MAGIC || octet() != DEFLATE) {
            throw new BrokenCompression("no gzip header");
        }
        int flags = octet();
        skip(6);
        if ((flags & RESERVED) != 0) {
            throw new BrokenCompression("reserved gzip flags");
        }
        if ((flags & HAS_EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CRC) != 0) {
            skip(2);
        }
    }

    /// CRC and length, part of which the inflater may hold as input it did not use; then nothing.
    private void trailer() throws IOException {
        int remaining = inflater.getRemaining();
        int from = inputBytes - remaining;
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < TRAILER_BYTES; i++) {
            trailer.put(i < remaining ? input[from + i] : (byte) octet());
        }
        if (trailer.getInt(0) != (int) crc.getValue() || trailer.getInt(Integer.BYTES) != (int) unpacked) {
            throw new BrokenCompression("checksum or length is wrong");
        }
        if (remaining > TRAILER_BYTES || in.read() >= 0) {
            throw new BrokenCompression("something follows the compressed data");
        }
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new BrokenCompression("the compressed data is cut");
        }
        return octet;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipText() throws IOException {
        int octet;
        do {
            octet = octet();
        } while (octet != 0);
    }
}
