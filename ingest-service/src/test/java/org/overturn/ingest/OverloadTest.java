package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
@TestProfile(OverloadTest.Narrow.class)
class OverloadTest {

    private final Caller caller = Caller.fresh();

    @Test
    void aTenantThatSendsTooOftenIsAskedToWait() {
        caller.send(Sample835.numbered(900).set("N1", 1)).statusCode(202);
        caller.send(Sample835.numbered(901).set("N2", 1)).statusCode(202);

        String wait = caller.send(Sample835.numbered(902).set("N3", 1))
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .extract()
                .header("Retry-After");

        assertThat(Integer.parseInt(wait)).isBetween(90, 120);
        Caller.fresh().send(Sample835.numbered(903).set("N4", 1)).statusCode(202);
    }

    @Test
    void whenThereIsNoRoomOthersAreAskedToWait() throws IOException {
        try (Socket slow = new Socket("localhost", RestAssured.port)) {
            slow.getOutputStream()
                    .write(("POST /v1/remittances HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                    + "Authorization: " + TestTokens.bearer(caller.tenant(), "feed") + "\r\n\r\nISA")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();

            Await.until(
                    Duration.ofSeconds(20),
                    "the slow one is inside",
                    () -> "90"
                            .equals(Caller.fresh()
                                    .send(Sample835.numbered(910).set("B1", 1))
                                    .extract()
                                    .header("Retry-After")));
            Caller.fresh()
                    .send(Sample835.numbered(910).set("B1", 1))
                    .statusCode(503)
                    .body("code", equalTo("busy"));
        }

        Await.until(
                Duration.ofSeconds(20),
                "the slow one has gone",
                () -> Caller.fresh()
                                .send(Sample835.numbered(911).set("B2", 1))
                                .extract()
                                .statusCode()
                        == 202);
    }

    /// One upload at a time, two files a minute.
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "overturn.ingest.door.uploads-in-flight", "1",
                    "overturn.ingest.door.files-per-tenant-per-minute", "2");
        }
    }
}
