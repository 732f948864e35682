package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Compliance.Count;

/// How often payers broke rules. A claim counts once for each rule that its payer broke on it, and once in `claims` of
/// the payer however many these are; `remittances` counts for rules about a whole transaction set.
@Schema(name = "Compliance")
public record ComplianceAnswer(
        @Nullable LocalDate from, @Nullable LocalDate to, List<Group> groups) {

    /// A payer, or a rule.
    @Schema(name = "ComplianceGroup")
    public record Group(String key, @Nullable String label, long claims, long remittances, List<Part> parts) {}

    /// The rules of a payer, or the payers of a rule.
    @Schema(name = "CompliancePart")
    public record Part(String key, @Nullable String label, long claims, long remittances) {}

    static ComplianceAnswer of(Window window, List<Count> counts, boolean byRule) {
        Map<String, List<Count>> groups = new TreeMap<>();
        Function<Count, String> key = byRule ? Count::rule : Count::payerId;
        counts.stream()
                .filter(count -> !byRule || !count.rule().isEmpty())
                .forEach(count -> groups.computeIfAbsent(key.apply(count), _ -> new ArrayList<>())
                        .add(count));
        List<Group> sorted = groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), byRule))
                .sorted(Comparator.comparingLong((Group group) -> group.claims() + group.remittances())
                        .reversed()
                        .thenComparing(Group::key))
                .toList();
        return new ComplianceAnswer(window.from(), window.to(), sorted);
    }

    private static Group group(String key, List<Count> counts, boolean byRule) {
        List<Count> parts =
                counts.stream().filter(count -> !count.rule().isEmpty()).toList();
        List<Count> whole = byRule
                ? parts
                : counts.stream().filter(count -> count.rule().isEmpty()).toList();
        return new Group(
                key,
                byRule ? null : counts.getFirst().payer(),
                whole.stream().mapToLong(Count::claims).sum(),
                parts.stream().mapToLong(Count::remittances).sum(),
                parts.stream()
                        .map(count -> new Part(
                                byRule ? count.payerId() : count.rule(),
                                byRule ? count.payer() : null,
                                count.claims(),
                                count.remittances()))
                        .toList());
    }
}
