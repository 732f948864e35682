package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstBytesTest {

    @Test
    void otherFormatsAreKnownByTheirFirstBytes() {
        assertThat(other("%PDF-1.7")).isTrue();
        assertThat(other("  <html>")).isTrue();
        assertThat(other("\r\n{\"a\":1}")).isTrue();
        assertThat(other("PK\3\4")).isTrue();
        assertThat(other("\u001f\u008b")).isTrue();
    }

    @Test
    void everythingElseIsLeftToTheReader() {
        assertThat(other("ISA*00*")).isFalse();
        assertThat(other("\u00ef\u00bb\u00bf ISA*00*")).isFalse();
        assertThat(other("")).isFalse();
        assertThat(other("Dear Sir")).isFalse();
    }

    private static boolean other(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return FirstBytes.areOfAnotherFormat(bytes, bytes.length);
    }
}
