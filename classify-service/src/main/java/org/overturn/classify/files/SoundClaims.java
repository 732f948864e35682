package org.overturn.classify.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.overturn.classify.port.FileContent;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.remittance.ClaimMapper;
import org.overturn.x12.FileSummary;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceEvent.ClaimRead;
import org.overturn.x12.RemittanceEvent.FileEnded;
import org.overturn.x12.RemittanceEvent.TransactionEnded;
import org.overturn.x12.RemittanceEvent.TransactionStarted;
import org.overturn.x12.RemittanceReader;

/// Collects the claims of a file's sound transaction sets. Whether one is sound shows at its end only.
final class SoundClaims {

    private final ClaimMapper mapper;
    private final List<ClaimAdjudicated> sound = new ArrayList<>();
    private final List<ClaimAdjudicated> current = new ArrayList<>();

    SoundClaims(ClaimMapper mapper) {
        this.mapper = mapper;
    }

    FileContent read(InputStream file) throws IOException {
        RemittanceReader reader = new RemittanceReader(file, Limits.DEFAULT);
        for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
            switch (event) {
                case TransactionStarted started -> current.clear();
                case ClaimRead read -> current.add(mapper.claim(read.header(), read.claim()));
                case TransactionEnded ended -> {
                    if (ended.summary().sound()) {
                        sound.addAll(current);
                    }
                }
                case FileEnded ended -> {
                    return content(ended.summary());
                }
            }
        }
        throw new IllegalStateException("the reader ends every file");
    }

    private FileContent content(FileSummary summary) {
        return summary.readable()
                ? new FileContent.Understood(sound, summary.findings())
                : new FileContent.Unreadable(summary.findings());
    }
}
