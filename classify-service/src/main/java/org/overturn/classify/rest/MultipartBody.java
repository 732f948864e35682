package org.overturn.classify.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.Problems;

/// The parts of a multipart body that is in memory. The framework would write them to a disk first, and files of
/// patients have no business there.
///
/// Source: RFC 2046, section 5.1
final class MultipartBody {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/.*;\\s*boundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);

    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private MultipartBody() {}

    /// The boundary that a media type names; empty when it is not multipart.
    static Optional<String> boundary(@Nullable String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// The contents of the parts, in order; a 400 problem when there are none.
    static List<byte[]> parts(byte[] body, String boundary) {
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        List<byte[]> parts = new ArrayList<>();
        int start = find(body, Arrays.copyOfRange(delimiter, 2, delimiter.length), 0);
        int from = start < 0 ? -1 : start + delimiter.length - 2;
        for (int end = next(body, delimiter, from); end >= 0; end = next(body, delimiter, from)) {
            parts.add(content(body, from, end));
            from = end + delimiter.length;
        }
        if (parts.isEmpty()) {
            throw malformed();
        }
        return parts;
    }

    private static int next(byte[] body, byte[] delimiter, int from) {
        return from < 0 ? -1 : find(body, delimiter, from);
    }

    private static byte[] content(byte[] body, int from, int end) {
        int headers = find(body, END_OF_HEADERS, from);
        if (headers < 0 || headers > end) {
            throw malformed();
        }
        return Arrays.copyOfRange(body, Math.min(end, headers + END_OF_HEADERS.length), end);
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    private static RuntimeException malformed() {
        return Problems.badRequest("bad-multipart", "The body has no parts as its media type says.");
    }
}
