package org.overturn.ingest.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.overturn.ingest.Sample835;
import org.overturn.ingest.TestMapping;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Scans of sample files.
final class Scans {

    private Scans() {}

    static Scan of(Sample835 file) {
        return of(file.text());
    }

    static Scan of(String text) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Scan of(InputStream in) {
        Scanner scanner = new Scanner(TestMapping.mapper()::seal);
        RemittanceReader reader = new RemittanceReader(in, Limits.DEFAULT);
        try {
            while (true) {
                RemittanceEvent event = reader.next();
                if (event instanceof RemittanceEvent.FileEnded(var summary)) {
                    return scanner.finish(summary);
                }
                if (event != null) {
                    scanner.take(event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
