package org.overturn.testkit.setup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.overturn.testkit.server.ServerFailure;

/// Signs bearer tokens for tests and the local run; in production an identity provider does.
///
/// Source: RFC 7519 (JWT), RFC 7518 section 3.3 (RS256), MicroProfile JWT 2.1 (`groups`).
public final class TokenMint {

    /// `iss` of every token: `mp.jwt.verify.issuer`.
    public static final String ISSUER = "https://overturn.local";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,128}");

    private final PrivateKey key;

    TokenMint(PrivateKey key) {
        this.key = key;
    }

    /// @param roles of `feed`, `specialist`, `manager`, `operator`
    /// @param validFor from now; negative for a token that has expired
    public String token(String subject, String tenant, Collection<String> roles, Duration validFor) {
        Instant now = Instant.now();
        String groups = roles.stream().map(TokenMint::quoted).collect(Collectors.joining(",", "[", "]"));
        // Issued in the past when it is to have expired: exp before iat would be malformed, not expired.
        Instant issued = validFor.isNegative() ? now.plus(validFor).minusSeconds(60) : now;
        return sign("""
                {"iss":%s,"sub":%s,"upn":%s,"tenant":%s,"groups":%s,"jti":%s,"iat":%d,"exp":%d}""".formatted(
                        quoted(ISSUER),
                        quoted(subject),
                        quoted(subject),
                        quoted(tenant),
                        groups,
                        quoted(UUID.randomUUID().toString()),
                        issued.getEpochSecond(),
                        now.plus(validFor).getEpochSecond()));
    }

    /// Signs any claims, for tests of what a service must refuse.
    public String sign(String claimsJson) {
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(claimsJson.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new ServerFailure("cannot sign a token", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String quoted(String text) {
        if (!PLAIN.matcher(text).matches() && !text.equals(ISSUER)) {
            throw new IllegalArgumentException("letters, digits and . _ @ - only, at most 128");
        }
        return '"' + text + '"';
    }
}
