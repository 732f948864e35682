package org.overturn.x12;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.overturn.x12.Remittances.balanced;

import java.nio.charset.Charset;

/// A file that something is wrong with, and what the reader has to say of it.
///
/// @param kind the class of bad input, and what it is an example of
/// @param file the file, each byte a character
/// @param readable whether the rest of it may be used
/// @param code what has to be found
/// @param at where, for instance `CLP03`, `CLP` for the whole segment, empty for what is no segment
record BadInput(String kind, String file, boolean readable, String code, String at) {

    /// A change that makes the whole file unusable.
    static BadInput refused(String kind, String right, String wrong, String code, String at) {
        return new BadInput(kind, changed(right, wrong), false, code, at);
    }

    /// A change that is reported, while the file stays usable.
    static BadInput flagged(String kind, String right, String wrong, String code, String at) {
        return new BadInput(kind, changed(right, wrong), true, code, at);
    }

    /// A file of its own.
    static BadInput whole(String kind, String text, String code, String at) {
        return new BadInput(kind, text, false, code, at);
    }

    /// The patient's name, in UTF-8.
    static BadInput named(String kind, String name) {
        return refused(kind, "*SAMPLE*PAT", "*" + latin1(name, UTF_8) + "*PAT", "X12.CHARACTER", "NM1");
    }

    /// The bytes of a text in an encoding, each as a character.
    static String latin1(String text, Charset encoding) {
        return new String(text.getBytes(encoding), ISO_8859_1);
    }

    private static String changed(String right, String wrong) {
        String text = balanced().replace(right, wrong);
        if (text.equals(balanced())) {
            throw new IllegalArgumentException("There is nothing to change at " + right);
        }
        return text;
    }

    String segmentId() {
        return at.length() > 3 || at.matches("[A-Z]{2}\\d\\d") ? at.substring(0, at.length() - 2) : at;
    }

    int element() {
        return segmentId().equals(at) ? 0 : Integer.parseInt(at.substring(at.length() - 2));
    }

    @Override
    public String toString() {
        return kind;
    }
}
