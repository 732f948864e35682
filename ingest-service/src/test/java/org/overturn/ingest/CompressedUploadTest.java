package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@OnRealServers
class CompressedUploadTest {

    private final Caller caller = Caller.fresh();
    private final byte[] plain = Sample835.numbered(300).set("GZ", 20).bytes();

    @Test
    void aCompressedFileIsTheSameFile() {
        String id = send(Gzip.pack(plain))
                .statusCode(202)
                .body("bytes", equalTo(plain.length))
                .extract()
                .path("remittanceId");

        caller.send(plain).statusCode(200).body("remittanceId", equalTo(id));
    }

    @Test
    void nothingOfABrokenStreamIsUsed() {
        byte[] packed = Gzip.pack(plain);
        byte[] wrongSum = packed.clone();
        wrongSum[packed.length - 6] ^= 1;
        byte[] followed = Arrays.copyOf(packed, packed.length + 1);
        byte[] two = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, two, packed.length, packed.length);

        for (byte[] broken : new byte[][] {
            wrongSum,
            followed,
            two,
            Arrays.copyOf(packed, packed.length - 5),
            Arrays.copyOf(packed, packed.length / 2),
            new byte[0],
            plain
        }) {
            send(broken).statusCode(422).body("code", equalTo("broken-compression"));
        }

        assertThat(caller.rows("remittance")).isZero();
    }

    @Test
    void aBombIsNoticedWhileItUnpacks() {
        byte[] zeros = new byte[200 * 1024 * 1024];

        send(Gzip.pack(zeros)).statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void gzipWithoutItsHeaderIsAnotherFormat() {
        caller.send(Gzip.pack(plain)).statusCode(415);
        send(Gzip.pack(Gzip.pack(plain))).statusCode(415);
        caller.as("feed")
                .header("Content-Encoding", "br")
                .body(plain)
                .post("/v1/remittances")
                .then()
                .statusCode(415);
    }

    @Test
    void aDigestIsChecked() throws Exception {
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(plain));
        String wrong = Base64.getEncoder().encodeToString(new byte[32]);

        digested("sha-256=:" + wrong + ":").statusCode(422).body("code", equalTo("digest-differs"));
        digested("sha-256=nonsense").statusCode(400);
        digested("unknown=:AAAA:, sha-256=:" + right + ":").statusCode(202);
    }

    private ValidatableResponse digested(String digest) {
        return caller.as("feed")
                .contentType("application/edi-x12")
                .header("Content-Digest", digest)
                .body(plain)
                .post("/v1/remittances")
                .then();
    }

    private ValidatableResponse send(byte[] packed) {
        return caller.as("feed")
                .contentType("application/edi-x12")
                .header("Content-Encoding", "gzip")
                .body(packed)
                .post("/v1/remittances")
                .then();
    }
}
