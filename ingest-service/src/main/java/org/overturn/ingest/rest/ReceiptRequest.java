package org.overturn.ingest.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.FileStatus;
import org.overturn.ingest.port.ReceiptFilter;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.rest.Problems;

/// `?status=&kind=&from=&to=` of the list. From and to are days (UTC, the last one included) or points in time.
public class ReceiptRequest extends PageRequest {

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    ReceiptFilter filter() {
        return new ReceiptFilter(
                Optional.ofNullable(status).map(ReceiptRequest::status),
                Optional.ofNullable(kind).map(ReceiptRequest::kind),
                Optional.ofNullable(from).map(text -> instant(text, 0)),
                Optional.ofNullable(to).map(text -> instant(text, 1)),
                cursor(),
                limit());
    }

    private static FileStatus status(String text) {
        return Arrays.stream(FileStatus.values())
                .filter(one -> Words.of(one).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest("bad-status", "status is one of accepted, held and rejected."));
    }

    private static FileKind kind(String text) {
        return Arrays.stream(FileKind.values())
                .filter(one -> Words.of(one).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest("bad-kind", "kind is remittance or acknowledgment."));
    }

    private static Instant instant(String text, int daysLater) {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problems.badRequest("bad-time", "from and to are days such as 2026-01-31 or points in time.");
        }
    }
}
