package org.overturn.ingest.intake.spool;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.overturn.ingest.port.BodyCut;
import org.overturn.ingest.port.ContentDigests;

/// The body as it comes from the sender: counted, bounded, and digested where the sender gave digests.
final class Metered extends FilterInputStream {

    private final long limitBytes;
    private final Pace pace;
    private final ContentDigests expected;
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private final byte[] rest = new byte[8 * 1024];
    private long bytes;
    private boolean ended;

    Metered(InputStream body, long limitBytes, Pace pace, ContentDigests expected) {
        super(body);
        this.pace = pace;
        this.limitBytes = limitBytes;
        this.expected = expected;
        expected.byAlgorithm().keySet().forEach(algorithm -> digests.put(algorithm, digest(algorithm)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readBody(target, offset, length);
        if (read > 0) {
            bytes += read;
            if (bytes > limitBytes) {
                throw new LimitExceeded();
            }
            digests.values().forEach(digest -> digest.update(target, offset, read));
        }
        return read;
    }

    long bytes() {
        return bytes;
    }

    /// Whether all that was read has the digests that the sender gave. To be asked once, at the end.
    boolean asDigested() {
        return digests.entrySet().stream()
                .allMatch(digest -> MessageDigest.isEqual(
                        digest.getValue().digest(), expected.byAlgorithm().get(digest.getKey())));
    }

    /// Reads the rest, so that the sender hears the answer; but of a body that was cut there is none to wait for. The
    /// body itself is not closed: that would read on without an end.
    @Override
    public void close() {
        while (!ended) {
            readBody(rest, 0, rest.length);
        }
    }

    private int readBody(byte[] target, int offset, int length) {
        try {
            int read = super.read(target, offset, length);
            pace.took(Math.max(0, read));
            ended = read < 0;
            return read;
        } catch (IOException e) {
            ended = true;
            throw new BodyCut(e);
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
