package org.overturn.bench.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.truth.SetTruth;
import org.overturn.testkit.setup.Service;

/// I1, I2, I7 and I12 over the topics: what was told is what was read, under the names that it must have, of the
/// tenant that it belongs to, and in the same bytes whenever it was told again.
final class Wire implements Check {

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        evidence.log().changed().forEach(fact -> found.add("I7", "told again in other bytes: " + fact));
        adjudications(evidence, found);
        seals(evidence, found);
        evidence.told("overturn.claim-adjudicated.v1").forEach(one -> tenant(one, found));
        evidence.told("overturn.provider-adjusted.v1").forEach(one -> tenant(one, found));
        evidence.told("overturn.claim-assessed.v1").forEach(one -> tenant(one, found));
        evidence.told("overturn.work-item-changed.v1").forEach(one -> tenant(one, found));
        lastWords(evidence, found);
        return found.all();
    }

    private static void adjudications(Evidence evidence, Findings found) {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Map<String, Long>> adjusted = new HashMap<>();
        for (TopicLog.Told one : evidence.told("overturn.claim-adjudicated.v1")) {
            JsonNode source = one.event().path("source");
            String set = Evidence.key(
                    one.tenant(),
                    source.path("remittanceId").asText(),
                    source.path("transaction").asLong());
            ids.computeIfAbsent(set, missing -> new HashSet<>()).add(one.id());
            found.same(
                    "I7", "id in " + set, one.id(), one.event().path("eventId").asText());
            Map<String, Long> sums = adjusted.computeIfAbsent(set, missing -> new HashMap<>());
            add(sums, one.event().path("claim").path("adjustments"));
            one.event().path("claim").path("lines").forEach(line -> add(sums, line.path("adjustments")));
        }
        Map<String, SetTruth> truth = evidence.sets();
        truth.forEach((set, says) -> {
            found.sameSet("I7", "Kafka's " + set, Set.copyOf(says.eventIds()), ids.getOrDefault(set, Set.of()));
            found.same(
                    "I2",
                    "adjustments in " + set,
                    withoutZeros(says.adjustedCents()),
                    withoutZeros(adjusted.getOrDefault(set, Map.of())));
        });
        found.sameSet("I1", "the topic of claims", truth.keySet(), ids.keySet());
    }

    private static void add(Map<String, Long> sums, JsonNode adjustments) {
        adjustments.forEach(one ->
                sums.merge(one.path("group").asText(), one.path("amountCents").asLong(), Long::sum));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> sums) {
        Map<String, Long> kept = new HashMap<>(sums);
        kept.values().removeIf(cents -> cents == 0);
        return kept;
    }

    private static void seals(Evidence evidence, Findings found) {
        Set<String> told = new HashSet<>();
        evidence.told("overturn.remittance-sealed.v1")
                .forEach(one -> told.add(Evidence.key(
                        one.tenant(),
                        one.event().path("remittanceId").asText(),
                        one.event().path("transaction").asLong())));
        found.sameSet("I13", "the topic of seals", evidence.sets().keySet(), told);
    }

    private static void tenant(TopicLog.Told one, Findings found) {
        found.same(
                "I12",
                "tenant of " + one.id(),
                one.tenant(),
                one.event().path("tenantId").asText());
    }

    /// The last revision of each claim and the last version of each item have been told.
    private static void lastWords(Evidence evidence, Findings found) {
        Set<String> assessed = new HashSet<>();
        evidence.told("overturn.claim-assessed.v1").forEach(one -> assessed.add(one.tenant() + " " + one.id()));
        evidence
                .rows(Service.CLASSIFY, "select tenant_id, claim_key, revision from claim where tenant_id = any(?)")
                .stream()
                .map(row -> row.text(0) + " " + row.text(1) + ":" + row.number(2))
                .filter(last -> !assessed.contains(last))
                .forEach(last -> found.add("I7", "the last revision was never told: " + last));
        Set<String> changed = new HashSet<>();
        evidence.told("overturn.work-item-changed.v1").forEach(one -> changed.add(one.tenant() + " " + one.id()));
        evidence
                .rows(Service.APPEAL, "select tenant_id, work_item_id, version from work_item where tenant_id = any(?)")
                .stream()
                .map(row -> row.text(0) + " " + row.text(1) + ":" + row.number(2))
                .filter(last -> !changed.contains(last))
                .forEach(last -> found.add("I10", "the last version was never told: " + last));
    }
}
