package org.overturn.platform.keys;

/// A ciphertext that this tenant's keys do not open: damaged, another tenant's, of another purpose, or of a master key
/// that is no longer configured.
public final class UnreadableCiphertext extends RuntimeException {

    UnreadableCiphertext(String why) {
        super("unreadable ciphertext: " + why);
    }
}
