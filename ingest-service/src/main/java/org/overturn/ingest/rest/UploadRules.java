package org.overturn.ingest.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.Channel;
import org.overturn.ingest.core.NameHash;
import org.overturn.ingest.port.ContentDigests;
import org.overturn.ingest.port.Delivery;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;

/// What is asked of an upload's headers before its body is read.
@ApplicationScoped
class UploadRules {

    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=\\s*(\"[^\"]*\"|[^;]+)");

    private final long limitBytes;

    UploadRules(IngestConfig config) {
        this.limitBytes = config.limits().fileBytes();
    }

    /// The delivery, or a problem.
    Delivery delivery(CurrentTenant tenant, HttpHeaders headers, UriInfo uri, InputStream body) {
        if (!uri.getQueryParameters().isEmpty()) {
            throw Problems.badRequest("query-not-allowed", "An upload has no query; nothing of it is kept.");
        }
        if (length(headers) > limitBytes) {
            throw tooLarge();
        }
        return new Delivery(
                tenant.id(),
                tenant.user(),
                Channel.HTTP,
                body,
                compressed(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)),
                ContentDigests.parse(headers.getHeaderString("Content-Digest"))
                        .orElseThrow(() -> Problems.badRequest("bad-digest", "Content-Digest cannot be read.")),
                nameHash(tenant, headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION)));
    }

    HttpProblem tooLarge() {
        return Problems.tooLarge(limitBytes);
    }

    /// `HttpHeaders#getLength` ends at two gigabytes.
    private static long length(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? -1 : Long.parseLong(length);
    }

    private static boolean compressed(@Nullable String encoding) {
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Problems.unsupportedMedia("Content-Encoding is gzip or nothing.");
        };
    }

    private static Optional<String> nameHash(CurrentTenant tenant, @Nullable String disposition) {
        Matcher name = FILE_NAME.matcher(disposition == null ? "" : disposition);
        if (!name.find()) {
            return Optional.empty();
        }
        return Optional.of(
                NameHash.of(tenant.id().value(), name.group(1).replace("\"", "").strip()));
    }
}
