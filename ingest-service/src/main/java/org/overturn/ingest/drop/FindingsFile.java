package org.overturn.ingest.drop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.Refusal;
import org.overturn.ingest.port.FindingView;

/// What is laid beside a file that was not accepted.
@ApplicationScoped
class FindingsFile {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /// JSON about the file; empty when there is nothing to complain of.
    Optional<byte[]> about(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored ignored -> Optional.empty();
            case Outcome.Collided(Receipt receipt) -> write("interchange-collision", receipt);
            case Outcome.Rejected(Receipt receipt) -> write("unreadable", receipt);
            case Outcome.Refused(Refusal why) ->
                write(why.name().toLowerCase(Locale.ROOT).replace('_', '-'), null);
        };
    }

    private Optional<byte[]> write(String code, @Nullable Receipt receipt) {
        List<FindingView> findings = receipt == null
                ? List.of()
                : receipt.findings().stream().map(FindingView::of).toList();
        String id = receipt == null ? null : receipt.id().toString();
        try {
            return Optional.of(
                    mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Complaint(code, id, findings)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }

    /// @param code as the REST answer has it
    /// @param remittanceId under which receipt and acknowledgment are found, null when nothing is kept
    private record Complaint(String code, @Nullable String remittanceId, List<FindingView> findings) {}
}
