package org.overturn.bench.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one would write on StAEDI's events to get claims: each with its segments, each segment with its elements, and
/// the charge and the payment as decimals. Less than [org.overturn.x12.Claim] holds: no positions, no lines, no
/// balancing.
final class StaediClaims {

    private record Claim(BigDecimal charge, BigDecimal paid, List<List<String>> segments) {}

    private List<List<String>> segments = new ArrayList<>();
    private List<String> segment = new ArrayList<>();
    private long claims;
    private BigDecimal paid = BigDecimal.ZERO;

    /// Reads the file once.
    ///
    /// @return how many claims it has
    long read(Path file) throws IOException, EDIStreamException {
        var factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        try (InputStream in = Files.newInputStream(file);
                EDIStreamReader reader = factory.createEDIStreamReader(in)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> start(reader.getText());
                    case ELEMENT_DATA -> segment.add(reader.getText());
                    default -> {}
                }
            }
        }
        return paid.signum() == 0 ? 0 : claims;
    }

    private void start(String id) {
        switch (id) {
            case "CLP", "SE", "PLB", "LX" -> {
                endClaim();
                segments = new ArrayList<>();
            }
            default -> {}
        }
        segment = new ArrayList<>();
        segment.add(id);
        segments.add(segment);
    }

    private void endClaim() {
        if (segments.isEmpty() || !segments.getFirst().getFirst().equals("CLP")) {
            return;
        }
        var clp = segments.getFirst();
        var claim = new Claim(new BigDecimal(clp.get(3)), new BigDecimal(clp.get(4)), segments);
        claims += claim.segments().size() > 1 && claim.charge().signum() != 0 ? 1 : 0;
        paid = paid.add(claim.paid());
    }
}
