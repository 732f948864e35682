package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All that a tenant can see of what its remittances came to, without ids and times: equal pictures, equal outcome.
record Picture(JsonNode reconciliation, Map<String, JsonNode> metrics, List<String> openWork) {

    private static final List<String> GROUPINGS =
            List.of("payer", "category", "type", "carc", "provider", "procedure", "day");

    private static final Set<String> DONE = Set.of("RECOVERED", "CLOSED");

    static Picture of(Journey journey) {
        Map<String, JsonNode> metrics = new TreeMap<>();
        for (String grouping : GROUPINGS) {
            JsonNode answer = journey.metrics(grouping);
            metrics.put(grouping, answer.path("groups"));
            metrics.put("totals", answer.path("totals"));
        }
        List<String> work = new ArrayList<>();
        for (JsonNode item : journey.workItems()) {
            if (!DONE.contains(item.path("status").asText())) {
                work.add(String.join(
                        "|",
                        item.path("category").asText(),
                        item.path("type").asText(),
                        item.path("payer").toString(),
                        item.path("deniedCents").asText(),
                        item.path("action").asText(),
                        item.path("dueAt").asText()));
            }
        }
        return new Picture(
                journey.reconciliation(), metrics, work.stream().sorted().toList());
    }
}
