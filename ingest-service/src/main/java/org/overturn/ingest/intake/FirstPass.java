package org.overturn.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.AcknowledgmentScanner;
import org.overturn.ingest.core.Scan;
import org.overturn.ingest.core.Scanner;
import org.overturn.remittance.AcknowledgmentMapper;
import org.overturn.remittance.ClaimMapper;
import org.overturn.x12.AcknowledgmentEvent;
import org.overturn.x12.AcknowledgmentReader;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Reads a spooled file once, for its envelopes, counts, cents and findings.
final class FirstPass {

    private final Limits limits;

    FirstPass(IngestConfig.FileLimits config) {
        this.limits = limitsOf(config);
    }

    /// A file with an 835 is a remittance; only one without is looked at for a 277CA.
    Scan over(Supplier<InputStream> file, ClaimMapper claims, AcknowledgmentMapper acknowledgments) {
        try {
            Scan remittance = remittance(file.get(), claims);
            if (remittance.summary().transactions() > 0) {
                return remittance;
            }
            Scan acknowledgment = acknowledgment(file.get(), acknowledgments);
            return acknowledgment.summary().transactions() > 0 ? acknowledgment : remittance;
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be read", e);
        }
    }

    private Scan remittance(InputStream file, ClaimMapper mapper) throws IOException {
        RemittanceReader reader = new RemittanceReader(file, limits);
        Scanner scanner = new Scanner(mapper::seal);
        while (true) {
            RemittanceEvent event = reader.next();
            if (event instanceof RemittanceEvent.FileEnded(var summary)) {
                return scanner.finish(summary);
            }
            scanner.take(readerWent(event));
        }
    }

    private Scan acknowledgment(InputStream file, AcknowledgmentMapper mapper) throws IOException {
        AcknowledgmentReader reader = new AcknowledgmentReader(file, limits);
        AcknowledgmentScanner scanner = new AcknowledgmentScanner(AcknowledgmentMapper::payer, mapper::day);
        while (true) {
            AcknowledgmentEvent event = reader.next();
            if (event instanceof AcknowledgmentEvent.FileEnded(var summary)) {
                return scanner.finish(summary);
            }
            scanner.take(readerWent(event));
        }
    }

    private static <E> E readerWent(@Nullable E event) {
        if (event == null) {
            throw new IllegalStateException("the reader stopped without a summary");
        }
        return event;
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
