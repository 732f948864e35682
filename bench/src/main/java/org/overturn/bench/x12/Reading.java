package org.overturn.bench.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.overturn.x12.Limits;
import org.overturn.x12.RawSegmentReader;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Ways to read a file. Each gives the number of claims it has come across, so that nothing is left out unnoticed.
public enum Reading {
    /// Typed claims with positions, balancing and findings.
    OVERTURN {
        @Override
        long claims(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                var reader = new RemittanceReader(in, LIMITS);
                long claims = 0;
                for (var event = reader.next(); event != null; event = reader.next()) {
                    switch (event) {
                        case RemittanceEvent.ClaimRead read ->
                            claims += read.claim().balanced() ? 1 : 0;
                        case RemittanceEvent.FileEnded ended -> requireReadable(ended);
                        case RemittanceEvent.TransactionStarted _, RemittanceEvent.TransactionEnded _ -> {}
                    }
                }
                return claims;
            }
        }
    },
    /// Segments with their elements as strings.
    OVERTURN_SEGMENTS {
        @Override
        long claims(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                var reader = new RawSegmentReader(in, LIMITS);
                long claims = 0;
                for (var segment = reader.next(); segment != null; segment = reader.next()) {
                    claims += segment.id().equals("CLP") ? 1 : 0;
                }
                return claims;
            }
        }
    },
    /// StAEDI's events, each element as a string, without a schema: no claims, no balancing.
    STAEDI_EVENTS {
        @Override
        long claims(Path file) throws IOException, EDIStreamException {
            var factory = EDIInputFactory.newFactory();
            factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
            try (InputStream in = Files.newInputStream(file);
                    EDIStreamReader reader = factory.createEDIStreamReader(in)) {
                long claims = 0;
                long characters = 0;
                while (reader.hasNext()) {
                    EDIStreamEvent event = reader.next();
                    if (event == EDIStreamEvent.START_SEGMENT) {
                        claims += "CLP".equals(reader.getText()) ? 1 : 0;
                    } else if (event == EDIStreamEvent.ELEMENT_DATA) {
                        characters += reader.getText().length();
                    }
                }
                return characters == 0 ? 0 : claims;
            }
        }
    },
    /// Claims made of StAEDI's events, without a schema: no positions, no balancing.
    STAEDI_CLAIMS {
        @Override
        long claims(Path file) throws IOException, EDIStreamException {
            return new StaediClaims().read(file);
        }
    },
    /// StAEDI's events, validated with a schema of the 835.
    STAEDI_VALIDATED {
        @Override
        long claims(Path file) throws IOException, EDIStreamException {
            return StaediValidation.claims(file);
        }
    };

    private static final Limits LIMITS = new Limits(64 * 1024, 4 * 1024, 100, 20, 50, 1_000, 1_000_000, 20_000, 200);

    /// Reads the file once.
    abstract long claims(Path file) throws IOException, EDIStreamException;

    private static void requireReadable(RemittanceEvent.FileEnded ended) {
        if (!ended.summary().readable()) {
            throw new IllegalStateException(
                    "The file cannot be read: " + ended.summary().findings());
        }
    }
}
