package org.overturn.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A file of a class of bad input, and what the door says of it.
///
/// @param name the class, and what it is an example of
/// @param text what is sent, each byte a character
/// @param code a finding that the answer must have
record BadFile(String name, String text, String code) {

    static final String GOOD = Sample835.numbered(400).set("BAD", 2).text();

    static BadFile of(String name, String text, String code) {
        return new BadFile(name, text, code);
    }

    /// The good file with one change.
    static BadFile changed(String name, String right, String wrong, String code) {
        String text = GOOD.replace(right, wrong);
        if (text.equals(GOOD)) {
            throw new IllegalArgumentException("there is nothing to change at " + right);
        }
        return of(name, text, code);
    }

    /// The good file in another encoding.
    static BadFile in(String name, Charset encoding, String code) {
        return encoded(name, GOOD, encoding, code);
    }

    static BadFile encoded(String name, String text, Charset encoding, String code) {
        return new BadFile(name, new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1), code);
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// SE01 of the good file.
    static int segments() {
        int at = GOOD.indexOf("~SE*") + 4;
        return Integer.parseInt(GOOD.substring(at, GOOD.indexOf('*', at)));
    }

    @Override
    public String toString() {
        return name;
    }
}
