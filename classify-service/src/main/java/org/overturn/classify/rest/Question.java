package org.overturn.classify.rest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.Problems;

/// A question about files, on its way in.
///
/// @param body one file, or several as parts
/// @param contentType tells which
/// @param contentEncoding `gzip`, or null
/// @param declaredBytes how many bytes the caller says there are, null when it does not say
/// @param policyVersion which policy is asked, null for the one that holds
/// @param mayShow whether the caller may see the numbers of claims
record Question(
        InputStream body,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        @Nullable Long declaredBytes,
        @Nullable String policyVersion,
        boolean mayShow) {

    /// The files, all of them in memory; a 413 problem beyond the limit (unpacked), 400 for parts that are none.
    List<byte[]> files(int maxBytes) throws IOException {
        if (declaredBytes != null && declaredBytes > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        byte[] bytes = isCompressed() ? unpacked(maxBytes) : body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        return MultipartBody.boundary(contentType)
                .map(boundary -> MultipartBody.parts(bytes, boundary))
                .orElseGet(() -> List.of(bytes));
    }

    /// Never more than the limit, whatever the stream would grow to.
    private byte[] unpacked(int maxBytes) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(body)) {
            return unpacking.readNBytes(maxBytes + 1);
        } catch (ZipException | EOFException broken) {
            throw Problems.unprocessable("broken-compression", "The body is not whole gzip.");
        }
    }

    private boolean isCompressed() {
        return switch (contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Problems.unsupportedMedia("Content-Encoding is gzip or nothing.");
        };
    }
}
