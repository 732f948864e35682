package org.overturn.ingest.intake.spool;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.ContentHash;
import org.overturn.ingest.core.FirstBytes;
import org.overturn.ingest.core.Refusal;
import org.overturn.ingest.port.BodyCut;
import org.overturn.ingest.port.Delivery;

/// Reads a body into the spool: unpacked, counted, hashed, and never as a whole in memory.
@ApplicationScoped
public class Receiver {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Spool spool;
    private final IngestConfig.FileLimits limits;

    Receiver(Spool spool, IngestConfig config) {
        this.spool = spool;
        this.limits = config.limits();
    }

    /// Blocks until the body is over. The caller closes what was received.
    public Reception receive(Delivery delivery) {
        SpoolFile file = spool.create();
        boolean keep = false;
        try {
            Reception reception = read(delivery, file);
            keep = reception instanceof Reception.Received;
            return reception;
        } catch (LimitExceeded e) {
            cutMeanwhile(e);
            return new Reception.Refused(Refusal.TOO_LARGE);
        } catch (BrokenCompression e) {
            cutMeanwhile(e);
            return new Reception.Refused(Refusal.BROKEN_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException("the body cannot be read", e);
        } finally {
            if (!keep) {
                file.close();
            }
        }
    }

    /// Whoever stops or dawdles while the rest of a refused body is awaited gets no other answer than that.
    private static void cutMeanwhile(IOException refused) {
        for (Throwable suppressed : refused.getSuppressed()) {
            if (suppressed instanceof BodyCut cut) {
                throw cut;
            }
        }
    }

    private Reception read(Delivery delivery, SpoolFile file) throws IOException {
        Pace pace = new Pace(limits.slowestBytesPerSecond(), limits.slownessPatience(), System::nanoTime);
        Metered body = new Metered(delivery.body(), limits.fileBytes(), pace, delivery.digests());
        ContentHash hash = new ContentHash(delivery.tenant().value());
        try (InputStream bytes =
                delivery.compressed() ? new Gunzip(body, limits.fileBytes(), limits.inflationRatio()) : body) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int first = bytes.readNBytes(buffer, 0, FirstBytes.LOOK_BYTES);
            if (FirstBytes.areOfAnotherFormat(buffer, first)) {
                return new Reception.Refused(Refusal.OTHER_FORMAT);
            }
            for (int count = first; count > 0; count = bytes.read(buffer, 0, buffer.length)) {
                hash.update(buffer, 0, count);
                file.write(buffer, 0, count);
            }
        }
        return body.asDigested()
                ? new Reception.Received(hash.finish(), file)
                : new Reception.Refused(Refusal.WRONG_DIGEST);
    }
}
