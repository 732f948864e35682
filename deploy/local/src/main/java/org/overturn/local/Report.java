package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.overturn.testkit.setup.Service;

/// What a billing manager wants to know.
final class Report {

    private static final List<String> WINDOWS = List.of("7d", "30d", "90d", "365d", "all");
    private static final Set<String> ABBREVIATIONS = Set.of("COB", "NCCI", "DRG", "DME", "EOB");
    private static final int TOP_WORK_ITEMS = 5;

    private final Api api;
    private final Screen screen;

    Report(Api api, Screen screen) {
        this.api = api;
        this.screen = screen;
    }

    void show() {
        rolling();
        byType();
        workItems();
    }

    private void rolling() {
        List<JsonNode> totals = new ArrayList<>();
        for (String window : WINDOWS) {
            totals.add(
                    api.fetch(Service.ANALYTICS, "/v1/metrics?window=" + window).path("totals"));
        }
        screen.line("");
        screen.line(row(
                "",
                WINDOWS.stream()
                        .map(window -> window.equals("all") ? "all time" : window.replace("d", " days"))
                        .toList()));
        screen.line(row("Claims", cells(totals, total -> count(total, "claims"))));
        screen.line(row("Denied claims", cells(totals, total -> count(total, "deniedClaims"))));
        screen.line(row(
                "Denial rate",
                cells(
                        totals,
                        total -> Money.percent(
                                total.path("deniedClaims").asLong(),
                                total.path("claims").asLong()))));
        screen.line(row("Charged", cells(totals, total -> dollars(total, "chargeCents"))));
        screen.line(row("Paid", cells(totals, total -> dollars(total, "paidCents"))));
        screen.line(row("Denied", cells(totals, total -> dollars(total, "deniedCents"))));
    }

    private void byType() {
        JsonNode answer = api.fetch(Service.ANALYTICS, "/v1/metrics?window=all&groupBy=type");
        screen.line("");
        screen.line("  Denied dollars by type");
        if (answer.path("totals").path("deniedCents").asLong() == 0) {
            screen.line("    nothing is denied");
        }
        StreamSupport.stream(answer.path("groups").spliterator(), false)
                .filter(group -> group.path("metrics").path("deniedCents").asLong() != 0)
                .sorted(Comparator.comparingLong(
                        group -> -group.path("metrics").path("deniedCents").asLong()))
                .forEach(group -> screen.line("    %-28s %14s"
                        .formatted(words(group.path("key").asText()), dollars(group.path("metrics"), "deniedCents"))));
    }

    private void workItems() {
        JsonNode items = api.fetch(Service.APPEAL, "/v1/work-items?limit=" + TOP_WORK_ITEMS)
                .path("items");
        screen.line("");
        screen.line("  Work to do first");
        if (items.isEmpty()) {
            screen.line("    no work is open");
        }
        for (JsonNode item : items) {
            screen.line("    %14s  %-24s %-22s %-28s due %s"
                    .formatted(
                            dollars(item, "deniedCents"),
                            item.path("payer")
                                    .path("name")
                                    .asText(item.path("payer").asText("")),
                            words(item.path("category").asText()),
                            words(item.path("action")
                                    .path("kind")
                                    .asText(item.path("action").asText(""))),
                            item.path("dueAt").asText("–")));
        }
    }

    private static List<String> cells(List<JsonNode> totals, Function<JsonNode, String> cell) {
        return totals.stream().map(cell).toList();
    }

    private static String row(String label, List<String> cells) {
        StringBuilder row = new StringBuilder("  %-14s".formatted(label));
        cells.forEach(cell -> row.append("%16s".formatted(cell)));
        return row.toString();
    }

    private static String count(JsonNode metrics, String field) {
        return String.format(Locale.US, "%,d", metrics.path(field).asLong());
    }

    private static String dollars(JsonNode metrics, String field) {
        return Money.dollars(metrics.path(field).asLong());
    }

    /// `COB_OTHER_PAYER` as a person writes it.
    private static String words(String name) {
        return Stream.of(name.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
