package org.overturn.platform.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// The sort key of the last row of a page, opaque to clients. It is a position and no permission: what a forged one
/// can reach is bounded by the tenant like everything else. It travels in URLs, so no identifier of a patient or claim
/// goes into it.
///
/// @param parts the values of the sort key, in order
public record KeysetCursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_CHARS = 1_024;

    public KeysetCursor {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a cursor has parts, none with a unit separator");
        }
    }

    /// A cursor from the values of a sort key; each must read back from its `toString`.
    public static KeysetCursor of(Object... parts) {
        return new KeysetCursor(Stream.of(parts).map(Object::toString).toList());
    }

    /// As it goes to the client.
    public String encode() {
        byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /// Back from the client; a 400 problem when it cannot be one of ours.
    public static KeysetCursor decode(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST_CHARS) {
            throw bad();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return new KeysetCursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw bad();
        }
    }

    /// Part `index` as text.
    public String text(int index) {
        return read(index, Function.identity());
    }

    /// Part `index` as a number.
    public long number(int index) {
        return read(index, Long::parseLong);
    }

    /// Part `index` as a date.
    public LocalDate date(int index) {
        return read(index, LocalDate::parse);
    }

    /// Part `index` as a point in time.
    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    /// Part `index` as a UUID.
    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    private <T> T read(int index, Function<String, T> parser) {
        if (index >= parts.size()) {
            throw bad();
        }
        try {
            return parser.apply(parts.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad();
        }
    }

    private static HttpProblem bad() {
        return Problems.badRequest("bad-cursor", "cursor is not one that this list has given out.");
    }
}
