package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnRealServers
class UploadTest {

    private final Caller caller = Caller.fresh();

    @Test
    void aFileIsAcceptedWithItsCountsAndCents() {
        Sample835 file = Sample835.numbered(1).set("A1", 3).set("A2", 2, set -> set.unbalancedClaims(1));

        caller.send(file)
                .statusCode(202)
                .header("Location", notNullValue())
                .body("status", equalTo("accepted"))
                .body("duplicate", equalTo(false))
                .body("bytes", equalTo(file.bytes().length))
                .body("interchanges", equalTo(1))
                .body("transactions", equalTo(2))
                .body("claims", equalTo(5))
                .body("serviceLines", equalTo(5))
                .body("chargeCents", equalTo(50_000))
                .body("paidCents", equalTo(40_000))
                .body("providerAdjustmentCents", equalTo(0))
                .body("unbalancedClaims", equalTo(1))
                .body("findings.code", org.hamcrest.Matchers.hasItem("X12.CLAIM_UNBALANCED"))
                .body("findings[0].position.byte", notNullValue());
    }

    @Test
    void theReceiptTellsEachTransactionSet() {
        String id = caller.accepted(Sample835.numbered(2).set("B1", 3));

        caller.awaitPublished(id);

        caller.receipt(id)
                .body("transactions", org.hamcrest.Matchers.hasSize(1))
                .body("transactions[0].index", equalTo(0))
                .body("transactions[0].controlNumber", equalTo("0001"))
                .body("transactions[0].traceNumber", equalTo("B1"))
                .body("transactions[0].payer.name", equalTo("SYNTHETIC HEALTH PLAN"))
                .body("transactions[0].payer.id", equalTo("99001"))
                .body("transactions[0].payee.npi", equalTo("1999999984"))
                .body("transactions[0].paymentDate", equalTo("2026-01-06"))
                .body("transactions[0].paymentCents", equalTo(24_000))
                .body("transactions[0].claims", equalTo(3))
                .body("transactions[0].balanced", equalTo(true))
                .body("transactions[0].status", equalTo("accepted"))
                .body("publication.publishedClaims", equalTo(3))
                .body("publication.publishedAt", notNullValue());
    }

    @Test
    void theSameBytesAgainGetTheFirstReceipt() {
        Sample835 file = Sample835.numbered(3).set("C1", 2);
        String first = caller.send(file).statusCode(202).extract().path("receivedAt");

        caller.send(file)
                .statusCode(200)
                .body("duplicate", equalTo(true))
                .body("status", equalTo("accepted"))
                .body("receivedAt", equalTo(first));

        assertThat(caller.rows("remittance")).isEqualTo(1);
    }

    @Test
    void theSameBytesTwiceAtTheSameTimeAreStoredOnce() throws Exception {
        byte[] file = Sample835.numbered(4).set("D1", 200).bytes();
        Callable<Integer> send = () -> caller.send(file).extract().statusCode();

        List<Integer> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            answers = both.invokeAll(List.of(send, send, send, send)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(200, 200, 200, 202);
        assertThat(caller.rows("remittance_transaction")).isEqualTo(1);
    }

    @Test
    void theSameBytesOfAnotherTenantAreAnotherFile() {
        Sample835 file = Sample835.numbered(5).set("E1", 1);
        Caller other = Caller.fresh();

        String one = caller.accepted(file);
        String two = other.accepted(file);

        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void theListGivesReceiptsNewestFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            caller.accepted(Sample835.numbered(10 + i).set("F" + i, 1));
        }

        var first = caller.as("manager")
                .get("/v1/remittances?limit=3&status=accepted&from=2020-01-01")
                .then();
        String cursor = first.statusCode(200)
                .body("items", org.hamcrest.Matchers.hasSize(3))
                .body("items[0].transactions", equalTo(1))
                .extract()
                .path("nextCursor");
        List<String> times = first.extract().path("items.receivedAt");

        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        caller.as("manager")
                .get("/v1/remittances?limit=3&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.hasSize(2))
                .body("nextCursor", org.hamcrest.Matchers.nullValue());
        caller.as("manager").get("/v1/remittances?status=rejected").then().body("items", org.hamcrest.Matchers.empty());
        caller.as("manager").get("/v1/remittances?to=2020-01-01").then().body("items", org.hamcrest.Matchers.empty());
        caller.as("manager").get("/v1/remittances?status=nonsense").then().statusCode(400);
        caller.as("manager").get("/v1/remittances?from=nonsense").then().statusCode(400);
    }

    @Test
    void whatIsStoredIsNotReadableInTheDatabase() {
        caller.accepted(Sample835.numbered(20).set("G1", 2));

        long readable = Caller.database()
                .number(
                        "select count(*) from remittance_chunk where tenant_id = ? and position(?::bytea in sealed) > 0",
                        caller.tenant(),
                        "CANARY");

        assertThat(caller.rows("remittance_chunk")).isEqualTo(1);
        assertThat(readable).isZero();
    }
}
