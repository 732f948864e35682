package org.overturn.ingest.core;

/// Tells by its first bytes what a file cannot be. The declared media type is not asked: feeds say anything.
public final class FirstBytes {

    /// How many bytes to look at.
    public static final int LOOK_BYTES = 64;

    private FirstBytes() {}

    /// Whether these are the first bytes of a format that is surely no X12.
    public static boolean areOfAnotherFormat(byte[] bytes, int length) {
        int at = startsWith(bytes, 0, length, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return startsWith(bytes, at, length, '%', 'P', 'D', 'F')
                || startsWith(bytes, at, length, 'P', 'K')
                || startsWith(bytes, at, length, 0x1f, 0x8b)
                || startsWith(bytes, at, length, '<')
                || startsWith(bytes, at, length, '{')
                || startsWith(bytes, at, length, '[');
    }

    private static boolean startsWith(byte[] bytes, int from, int length, int... expected) {
        if (length - from < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
