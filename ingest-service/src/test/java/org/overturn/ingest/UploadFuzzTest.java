package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.fuzz.Corpus;
import org.overturn.testkit.fuzz.Mutator;

/// Changed files at the door. A few hundred here; as many as you like with
/// `-Dfuzz.uploads=100000 -Dfuzz.seed=1`.
@OnRealServers
class UploadFuzzTest {

    private static final int UPLOADS = Integer.getInteger("fuzz.uploads", 400);
    private static final long SEED = Long.getLong("fuzz.seed", 835_2026L);

    /// Published and compared in the end; more would only take time.
    private static final int COMPARED = 40;

    private static final Set<Integer> ANSWERS = Set.of(200, 202, 409, 415, 422);

    private final Caller caller = Caller.fresh();

    @Test
    void whateverComesIsAnsweredAndPublishedWholeOrNotAtAll() {
        Mutator mutator = new Mutator(Corpus.of(Path.of(System.getProperty("overturn.root", ".."))), SEED);
        Map<String, Long> accepted = new HashMap<>();
        for (int i = 0; i < UPLOADS; i++) {
            byte[] file = mutator.next();
            long start = System.nanoTime();

            ExtractableResponse<Response> answer = caller.send(file).extract();

            assertThat(answer.statusCode()).as("seed %d, file %d", SEED, i).isIn(ANSWERS);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d, file %d", SEED, i)
                    .isLessThan(Duration.ofSeconds(30));
            if (answer.statusCode() == 202 && accepted.size() < COMPARED) {
                accepted.put(answer.path("remittanceId"), claimsAccepted(answer.path("remittanceId")));
            }
        }

        accepted.keySet().forEach(caller::awaitPublished);
        assertThat(accepted).isNotEmpty().isEqualTo(told(accepted.keySet()));
        assertThat(orphans()).isZero();
    }

    private long claimsAccepted(String remittanceId) {
        List<Map<String, Object>> transactions =
                caller.receipt(remittanceId).extract().path("transactions");
        return transactions.stream()
                .filter(transaction -> "accepted".equals(transaction.get("status")))
                .mapToLong(transaction -> ((Number) Objects.requireNonNull(transaction.get("claims"))).longValue())
                .sum();
    }

    /// Claims on Kafka by file, each counted once.
    private Map<String, Long> told(Set<String> files) {
        Map<String, Long> told = caller.claims().values().stream()
                .map(records -> new String(records.getFirst().value(), java.nio.charset.StandardCharsets.UTF_8))
                .map(UploadFuzzTest::remittanceId)
                .filter(files::contains)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        files.forEach(file -> told.putIfAbsent(file, 0L));
        return told;
    }

    private static String remittanceId(String event) {
        String name = "\"remittanceId\":\"";
        int at = event.indexOf(name) + name.length();
        return event.substring(at, event.indexOf('"', at));
    }

    /// Rows of files that were rejected, but the rejection.
    private long orphans() {
        return Caller.database()
                .number(
                        "select count(*) from remittance r where tenant_id = ? and status = 'rejected' and (exists (select"
                                + " from remittance_chunk c where c.tenant_id = r.tenant_id and c.remittance_id = r.remittance_id)"
                                + " or exists (select from remittance_transaction t where t.tenant_id = r.tenant_id and"
                                + " t.remittance_id = r.remittance_id))",
                        caller.tenant());
    }
}
