package org.overturn.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.Scan;
import org.overturn.ingest.core.Scanner;
import org.overturn.remittance.ClaimMapper;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Reads a spooled file once, for its envelopes, counts, cents and findings.
final class FirstPass {

    private final Limits limits;

    FirstPass(IngestConfig.FileLimits config) {
        this.limits = limitsOf(config);
    }

    Scan over(InputStream file, ClaimMapper mapper) {
        try {
            RemittanceReader reader = new RemittanceReader(file, limits);
            Scanner scanner = new Scanner(mapper::seal);
            while (true) {
                RemittanceEvent event = reader.next();
                if (event instanceof RemittanceEvent.FileEnded(var summary)) {
                    return scanner.finish(summary);
                }
                if (event == null) {
                    throw new IllegalStateException("the reader stopped without a summary");
                }
                scanner.take(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be read", e);
        }
    }

    private static Limits limitsOf(IngestConfig.FileLimits config) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.segmentBytes(),
                usual.elementBytes(),
                usual.elementsPerSegment(),
                usual.componentsPerElement(),
                config.interchangesPerFile(),
                config.transactionsPerFile(),
                config.claimsPerTransaction(),
                usual.segmentsPerClaim(),
                config.findingsPerFile());
    }
}
