package org.overturn.classify.core;

/// The key of a claim's timeline: a keyed hash, no identifier.
///
/// @param value 22 characters base64url
public record ClaimKey(String value) implements Comparable<ClaimKey> {

    public ClaimKey {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a claim key is never empty");
        }
    }

    @Override
    public int compareTo(ClaimKey other) {
        return value.compareTo(other.value);
    }
}
