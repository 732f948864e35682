package org.overturn.ingest.port;

import java.time.Instant;
import java.util.Optional;
import org.overturn.ingest.core.Channel;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.Scan;
import org.overturn.platform.tenant.TenantId;

/// A file that was read, on its way into the database.
///
/// @param tenant whose file
/// @param id its name
/// @param receivedAt when it arrived, in whole milliseconds
/// @param sender who brought it
/// @param channel how it came
/// @param nameHash hash of the file's name, where it has one
/// @param bytes its size
/// @param scan what the first pass found
public record Arrival(
        TenantId tenant,
        RemittanceId id,
        Instant receivedAt,
        String sender,
        Channel channel,
        Optional<String> nameHash,
        long bytes,
        Scan scan) {}
