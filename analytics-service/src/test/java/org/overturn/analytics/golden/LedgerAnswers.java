package org.overturn.analytics.golden;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.Claim;
import org.overturn.events.Event;
import org.overturn.events.Payee;
import org.overturn.events.ProviderAdjusted;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

/// Tells files to the service, each time for a tenant of its own, and puts its answers into few words: without ids,
/// claims called by what the clinic calls them.
@ApplicationScoped
class LedgerAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ADJUSTMENT =
            List.of("paymentDate", "traceNumber", "code", "effect", "state", "amountCents", "openCents", "reference");

    private final Files835 files;
    private final EventCodec codec;

    LedgerAnswers(Files835 files, EventCodec codec) {
        this.files = files;
        this.codec = codec;
    }

    /// The answers after these files came in this order.
    Map<String, Object> to(List<Path> order) throws IOException {
        String tenant = TestTokens.freshTenant();
        List<Event> events = new ArrayList<>();
        Map<String, String> accounts = new HashMap<>();
        for (Path path : order) {
            Files835.Told told = files.read(tenant, Files.readAllBytes(path));
            events.addAll(told.events());
            accounts.putAll(told.accounts());
        }
        tell(tenant, events);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("adjustments", adjustments(tenant, accounts));
        answer.put("payments", payments(tenant));
        JsonPath summary = get(tenant, "/v1/provider-adjustments/summary");
        answer.put("cash", summary.getMap("cash"));
        answer.put("effects", summary.getList("effects"));
        answer.put("compliance", get(tenant, "/v1/compliance").getList("groups"));
        return answer;
    }

    private List<Map<String, @Nullable Object>> adjustments(String tenant, Map<String, String> accounts) {
        List<Map<String, @Nullable Object>> items =
                get(tenant, "/v1/provider-adjustments?limit=200").getList("items");
        return items.stream()
                .sorted(Comparator.comparing(
                                (Map<String, @Nullable Object> it) -> String.valueOf(it.get("paymentDate")))
                        .thenComparingInt(it -> ((Number) Objects.requireNonNull(it.get("index"))).intValue()))
                .map(it -> inFewWords(it, accounts))
                .toList();
    }

    private static Map<String, @Nullable Object> inFewWords(
            Map<String, @Nullable Object> item, Map<String, String> accounts) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        ADJUSTMENT.forEach(name -> words.put(name, item.get(name)));
        if (item.get("match") instanceof Map<?, ?> match && match.get("claimKeys") instanceof List<?> keys) {
            words.put("match", match.get("confidence"));
            words.put(
                    "claims",
                    keys.stream()
                            .map(key -> Objects.requireNonNull(accounts.get(String.valueOf(key))))
                            .sorted()
                            .toList());
        }
        return words;
    }

    private List<Map<String, @Nullable Object>> payments(String tenant) {
        List<Map<String, @Nullable Object>> items =
                get(tenant, "/v1/provider-adjustments/payments?limit=200").getList("items");
        return items.reversed().stream()
                .map(it -> {
                    Map<String, @Nullable Object> words = new LinkedHashMap<>(it);
                    words.remove("remittanceId");
                    words.remove("transaction");
                    return words;
                })
                .toList();
    }

    private static JsonPath get(String tenant, String path) {
        return given().header("Authorization", TestTokens.bearer(tenant, "specialist"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// Everything on one partition of its topic, with a marker of another tenant behind it that shows when all is
    /// worked off.
    private void tell(String tenant, List<Event> events) {
        String markers = TestTokens.freshTenant();
        List<Event> all = new ArrayList<>(events);
        all.add(Claim.paid(markers, "marker").event());
        all.add(seal(markers));
        all.add(adjustment(markers));
        List<ProducerRecord<String, byte[]>> records = all.stream()
                .map(it -> TestKafka.record(it.topic(), tenant, codec.encode(it), Map.of()))
                .toList();
        Infra.shared().records().send(records);
        for (String table : List.of("fact", "seal", "provider_adjustment")) {
            Await.until(
                    PATIENCE,
                    "the marker in " + table,
                    () -> Infra.shared()
                                    .database("analytics")
                                    .number("select count(*) from " + table + " where tenant_id = ?", markers)
                            == 1);
        }
    }

    private static RemittanceSealed seal(String tenant) {
        return new RemittanceSealed(
                tenant,
                tenant,
                "marker",
                0,
                "0001",
                Claim.ACME,
                new Payee("", null, null),
                LocalDate.EPOCH,
                0,
                0,
                0,
                0,
                0,
                0,
                "",
                0,
                null);
    }

    private static ProviderAdjusted adjustment(String tenant) {
        return new ProviderAdjusted(
                tenant,
                tenant,
                "marker",
                0,
                0,
                0,
                tenant,
                Claim.ACME,
                new Payee("", null, null),
                null,
                "",
                null,
                LocalDate.EPOCH,
                "",
                "CS",
                0,
                null,
                null,
                List.of());
    }
}
