package org.overturn.platform.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;

/// Answers that say what is wrong: RFC 9457 problems with a stable `code`. Throw them, or fail a Uni with them.
/// Details are read by strangers and end up in logs: they never quote what the client sent.
public final class Problems {

    private static final String TYPE_PREFIX = "urn:overturn:problem:";

    private Problems() {}

    /// A problem of any status. `code` is kebab-case and never changes its meaning.
    public static HttpProblem of(int status, String code, String title) {
        return start(status, code, title).build();
    }

    /// 400: the request itself is wrong.
    public static HttpProblem badRequest(String code, String title) {
        return of(400, code, title);
    }

    /// 403: the token does not allow this.
    public static HttpProblem forbidden(String code, String title) {
        return of(403, code, title);
    }

    /// 404: there is no such thing for this tenant.
    public static HttpProblem notFound() {
        return of(404, "not-found", "There is no such resource.");
    }

    /// 409: the state of the resource does not allow this.
    public static HttpProblem conflict(String code, String title) {
        return of(409, code, title);
    }

    /// 412: somebody changed the resource since it was read.
    public static HttpProblem stale() {
        return of(412, "stale", "The resource has changed since it was read; read it again.");
    }

    /// 413: larger than accepted.
    public static HttpProblem tooLarge(long limitBytes) {
        return start(413, "too-large", "The body is larger than accepted.")
                .with("limitBytes", limitBytes)
                .build();
    }

    /// 415: a media type or encoding that is not read here.
    public static HttpProblem unsupportedMedia(String title) {
        return of(415, "unsupported-media-type", title);
    }

    /// 422: understood, but not acceptable.
    public static HttpProblem unprocessable(String code, String title) {
        return of(422, code, title);
    }

    /// 422 with findings, each of them a record that Jackson can write.
    public static HttpProblem unprocessable(String code, String title, Collection<?> findings) {
        return start(422, code, title).with("findings", findings).build();
    }

    /// 428: changes need `If-Match`.
    public static HttpProblem preconditionRequired() {
        return of(428, "precondition-required", "Send If-Match with the ETag that was read.");
    }

    /// 429: this caller asks too often.
    public static HttpProblem tooManyRequests(Duration retryAfter) {
        return later(429, "too-many-requests", "Too many requests.", retryAfter);
    }

    /// 503: the service cannot answer now.
    public static HttpProblem unavailable(String code, String title, Duration retryAfter) {
        return later(503, code, title, retryAfter);
    }

    private static HttpProblem later(int status, String code, String title, Duration retryAfter) {
        return start(status, code, title)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
                .build();
    }

    static URI type(String code) {
        return URI.create(TYPE_PREFIX + code);
    }

    static HttpProblem.Builder start(int status, String code, String title) {
        return HttpProblem.builder()
                .withStatus(status)
                .withType(type(code))
                .withTitle(title)
                .with("code", code);
    }
}
