package org.overturn.classify.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.overturn.platform.rest.Problems;

/// Text as it comes in.
final class Utf8 {

    private Utf8() {}

    /// The text; a 400 problem when it is in another charset, which would spoil its words in silence.
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw Problems.badRequest("not-utf8", "The text is not UTF-8.");
        }
    }
}
