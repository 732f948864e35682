package org.overturn.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// The vectors published with XAES-256-GCM.
class XaesTest {

    private static final byte[] NONCE = ascii("ABCDEFGHIJKLMNOPQRSTUVWX");
    private static final byte[] PLAIN = ascii("XAES-256-GCM");

    @Test
    void theFirstVectorComesOut() {
        assertThat(seal((byte) 1, new byte[0])).isEqualTo("ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271");
    }

    @Test
    void theSecondVectorWithAssociatedDataComesOut() {
        assertThat(seal((byte) 3, ascii("c2sp.org/XAES-256-GCM")))
                .isEqualTo("986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d");
    }

    private static String seal(byte keyByte, byte[] aad) {
        byte[] key = new byte[32];
        Arrays.fill(key, keyByte);
        return HexFormat.of().formatHex(Xaes.seal(new SecretKeySpec(key, "AES"), NONCE, aad, PLAIN));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
