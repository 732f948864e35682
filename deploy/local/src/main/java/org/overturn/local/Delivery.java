package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.overturn.local.Api.Answer;

/// One file handed to ingest, and what ingest said.
record Delivery(Path file, Answer answer) {

    boolean isAccepted() {
        return answer.isSuccess();
    }

    String remittanceId() {
        return answer.body().path("remittanceId").asText();
    }

    /// What happened to the file, in one line, then its findings.
    void showOn(Screen screen) {
        JsonNode receipt = answer.body();
        String name = file.getFileName().toString();
        if (!isAccepted()) {
            screen.line("  ✗ %s: refused with %d %s"
                    .formatted(name, answer.status(), receipt.path("title").asText("")));
        } else if (receipt.path("duplicate").asBoolean()) {
            screen.line("  = %s: received before, nothing changes".formatted(name));
        } else {
            screen.line("  ✓ %s: %d claims, charged %s, paid %s"
                    .formatted(
                            name,
                            receipt.path("claims").asLong(),
                            Money.dollars(receipt.path("chargeCents").asLong()),
                            Money.dollars(receipt.path("paidCents").asLong())));
        }
        receipt.path("findings").forEach(finding -> screen.line("      " + sentence(finding)));
    }

    private static String sentence(JsonNode finding) {
        JsonNode position = finding.path("position");
        String where = position.isMissingNode() || position.isNull()
                ? ""
                : " (segment %d%s)"
                        .formatted(
                                position.path("segment").asLong(),
                                position.path("segmentId").isTextual()
                                        ? ", " + position.path("segmentId").asText()
                                        : "");
        return finding.path("severity").asText() + " " + finding.path("code").asText() + ": "
                + finding.path("message").asText() + where;
    }
}
