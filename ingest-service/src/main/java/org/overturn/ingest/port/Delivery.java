package org.overturn.ingest.port;

import java.io.InputStream;
import java.util.Optional;
import org.overturn.ingest.core.Channel;
import org.overturn.platform.tenant.TenantId;

/// A file at the door. Its name is not part of it: names are where senders put what must not be kept.
///
/// @param tenant whose file
/// @param sender who brings it, for the audit
/// @param channel how it comes
/// @param body its bytes, read once
/// @param compressed whether the bytes are gzip
/// @param digests what the sender says its bytes are
/// @param nameHash SHA-256 of tenant and file name in hex, to find a file by a name that somebody knows
public record Delivery(
        TenantId tenant,
        String sender,
        Channel channel,
        InputStream body,
        boolean compressed,
        ContentDigests digests,
        Optional<String> nameHash) {}
