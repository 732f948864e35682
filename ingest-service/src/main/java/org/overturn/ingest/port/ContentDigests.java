package org.overturn.ingest.port;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The digests of a `Content-Digest` header that we can check.
///
/// @param byAlgorithm digest by the JDK's name of its algorithm
/// Source: RFC 9530, section 2
public record ContentDigests(Map<String, byte[]> byAlgorithm) {

    /// None given.
    public static final ContentDigests NONE = new ContentDigests(Map.of());

    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z0-9-]+)\\s*=\\s*:([A-Za-z0-9+/=]*):\\s*");

    public ContentDigests {
        byAlgorithm = Map.copyOf(byAlgorithm);
    }

    /// The digests of a header; algorithms that we do not know are left out.
    ///
    /// @return empty when the header cannot be read
    public static Optional<ContentDigests> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.of(NONE);
        }
        Map<String, byte[]> digests = new LinkedHashMap<>();
        for (String member : header.split(",", -1)) {
            Matcher parts = MEMBER.matcher(member);
            if (!parts.matches()) {
                return Optional.empty();
            }
            String algorithm = ALGORITHMS.get(parts.group(1));
            if (algorithm == null) {
                continue;
            }
            try {
                digests.put(algorithm, Base64.getDecoder().decode(parts.group(2)));
            } catch (IllegalArgumentException noBase64) {
                return Optional.empty();
            }
        }
        return Optional.of(new ContentDigests(digests));
    }
}
