package org.overturn.classify.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.remittance.ClaimMapper;
import org.overturn.remittance.FileContext;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Reads 835 files the way the services do.
final class RemittanceFiles {

    private RemittanceFiles() {}

    /// The claims of one file, in its order.
    static List<ClaimAdjudicated> read(Path file) {
        FileContext context = new FileContext("golden", file.getFileName().toString(), Instant.EPOCH);
        ClaimMapper mapper = new ClaimMapper(new ReadableIdentifiers(), context);
        List<ClaimAdjudicated> claims = new ArrayList<>();
        try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            RemittanceReader reader = new RemittanceReader(in, Limits.DEFAULT);
            for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
                switch (event) {
                    case RemittanceEvent.ClaimRead read -> claims.add(mapper.claim(read.header(), read.claim()));
                    case RemittanceEvent.FileEnded ended -> requireSound(ended);
                    case RemittanceEvent.TransactionStarted ignored -> {}
                    case RemittanceEvent.TransactionEnded ignored -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    private static void requireSound(RemittanceEvent.FileEnded ended) {
        if (!ended.summary().readable()) {
            throw new AssertionError(
                    "the golden file is not readable: " + ended.summary().findings());
        }
    }
}
