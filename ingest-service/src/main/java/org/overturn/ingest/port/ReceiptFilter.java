package org.overturn.ingest.port;

import java.time.Instant;
import java.util.Optional;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.FileStatus;
import org.overturn.platform.rest.KeysetCursor;

/// Which receipts.
///
/// @param status of this status only
/// @param kind of this kind only
/// @param from received at or after
/// @param to received before
/// @param after those after this one in the list
/// @param limit how many
public record ReceiptFilter(
        Optional<FileStatus> status,
        Optional<FileKind> kind,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<KeysetCursor> after,
        int limit) {}
