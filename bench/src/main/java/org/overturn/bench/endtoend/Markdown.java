package org.overturn.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.overturn.bench.micro.Micro;

/// The report as a person reads it.
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(Report report) {
        return new Markdown().report(report);
    }

    private String report(Report report) {
        Machine machine = report.machine();
        line("# Benchmark of " + machine.date());
        line("");
        line("`%s` on %d × %s, %,d MB, %s, %s; load of the machine before: %.1f."
                .formatted(
                        report.command(),
                        machine.processors(),
                        machine.processor(),
                        machine.memoryMegabytes(),
                        machine.system(),
                        machine.java(),
                        machine.load()));
        line("Everything ran on this machine: four services, Kafka, PostgreSQL (fsync on) and the driver.");
        line("");
        EndToEnd run = report.endToEnd();
        if (run != null) {
            if (!run.loads().isEmpty()) {
                loads(run.loads());
                latencies(run.latencies());
                memory(run);
                bytes(run);
            }
            limits(run);
            reads(run);
            replicas(run);
        }
        micro(report.micro());
        line(report.faults().isEmpty() ? "Everything stored was what was sent." : "**Wrong:** " + report.faults());
        return text.toString();
    }

    private void loads(List<Throughput> loads) {
        section("From file to work item");
        line("Files over HTTP until every claim is in analytics and every denial is a work item. Each load was checked"
                + " against the truth of its files: claims, cents, denials, work items.");
        line("");
        TreeSet<String> parts = new TreeSet<>();
        loads.forEach(load -> parts.addAll(load.microsPerClaim().keySet()));
        parts.remove("driver");
        List<String> head =
                new ArrayList<>(List.of("claims in store", "claims sent", "claims/s", "µs of processor a claim"));
        head.addAll(parts);
        head.addAll(List.of("driver", "processors busy", "WAL bytes a claim", "right"));
        table(head);
        for (Throughput load : loads) {
            List<String> row = new ArrayList<>(List.of(
                    number(load.storedBefore()),
                    number(load.truth().claims()),
                    number(load.claimsPerSecond()),
                    number(load.systemMicrosPerClaim())));
            parts.forEach(part -> row.add(number(load.microsPerClaim().getOrDefault(part, 0.0))));
            row.add(number(load.microsPerClaim().getOrDefault("driver", 0.0)));
            row.add("%.2f".formatted(load.machineBusy()));
            row.add(number(load.walBytesPerClaim()));
            row.add(load.differences().isEmpty() ? "yes" : "**no**");
            row(row);
        }
        line("");
    }

    private void latencies(List<Latency> latencies) {
        if (latencies.isEmpty()) {
            return;
        }
        section("From sending to visible everywhere");
        table(List.of("load", "files", "p50 ms", "p99 ms", "most ms"));
        latencies.forEach(it -> row(List.of(
                it.what(),
                number(it.files()),
                number(it.p50Millis()),
                number(it.p99Millis()),
                number(it.mostMillis()))));
        line("");
    }

    private void memory(EndToEnd run) {
        section("Start and memory");
        table(List.of("part", "first start s", "start again s", "resident MB", "heap used MB", "heap taken MB"));
        Map<String, Memory> memory = run.loads().getLast().memory();
        memory.forEach((part, now) -> row(List.of(
                part,
                seconds(run.startSeconds().get(part)),
                seconds(run.startAgainSeconds().get(part)),
                megabytes(now.residentBytes()),
                megabytes(now.heapUsedBytes()),
                megabytes(now.heapCommittedBytes()))));
        line("");
    }

    private void bytes(EndToEnd run) {
        section("Bytes a claim in the stores");
        table(List.of("where", "bytes a claim"));
        run.bytesPerClaim().forEach((where, bytes) -> {
            if (bytes >= 1) {
                row(List.of(where, number(bytes)));
            }
        });
        line("");
    }

    private void limits(EndToEnd run) {
        if (run.kafka().isEmpty()) {
            return;
        }
        section("Limits");
        line("The same records through the same broker, and the same rows into tables with the same indexes by one"
                + " `COPY`, with nothing around them.");
        line("");
        table(List.of("Kafka", "records", "bytes", "produced/s", "consumed/s", "client µs", "broker µs"));
        run.kafka()
                .forEach(it -> row(List.of(
                        it.topic(),
                        number(it.records()),
                        number(it.bytesPerRecord()),
                        number(it.producedPerSecond()),
                        number(it.consumedPerSecond()),
                        "%.1f".formatted(it.clientMicros()),
                        "%.1f".formatted(it.brokerMicros()))));
        line("");
        table(List.of("COPY", "rows", "rows/s", "PostgreSQL µs a row"));
        run.copy()
                .forEach(it -> row(List.of(
                        it.table(), number(it.rows()), number(it.rowsPerSecond()), "%.1f".formatted(it.micros()))));
        line("");
    }

    private void reads(EndToEnd run) {
        if (run.reads().isEmpty()) {
            return;
        }
        section("Reading, %d questions a second, %,d claims in the store"
                .formatted(Reads.PER_SECOND, run.storedClaims()));
        table(List.of("question", "asked", "p50 ms", "p99 ms", "most ms", "failures"));
        run.reads()
                .forEach(it -> row(List.of(
                        it.question(),
                        number(it.asked()),
                        "%.1f".formatted(it.p50Millis()),
                        "%.1f".formatted(it.p99Millis()),
                        "%.1f".formatted(it.mostMillis()),
                        number(it.failures()))));
        line("");
    }

    private void replicas(EndToEnd run) {
        Replicas replicas = run.replicas();
        if (replicas == null) {
            return;
        }
        section("Two instances of each service on twelve partitions");
        line("The same %,d claims: one instance each %,.0f claims/s at %,.0f µs, two %,.0f claims/s at %,.0f µs; %s."
                .formatted(
                        replicas.one().truth().claims(),
                        replicas.one().claimsPerSecond(),
                        replicas.one().systemMicrosPerClaim(),
                        replicas.two().claimsPerSecond(),
                        replicas.two().systemMicrosPerClaim(),
                        replicas.same() ? "the same results, row for row" : "**other results**"));
        line("");
        table(List.of("instance", "share of its service's processor time"));
        replicas.share().forEach((instance, share) -> row(List.of(instance, "%.0f %%".formatted(share * 100))));
        line("");
    }

    private void micro(List<Micro> micro) {
        if (micro.isEmpty()) {
            return;
        }
        section("Parts by themselves");
        line("JMH, one thread; processor time of the whole JVM, compiler and collector included.");
        line("");
        table(List.of(
                "benchmark",
                "claims",
                "µs of processor a claim",
                "µs by the clock a claim",
                "allocated bytes a claim",
                "MB/s of processor time"));
        micro.forEach(it -> row(List.of(
                it.name(),
                number(it.claims()),
                "%.2f".formatted(it.microsPerClaim()),
                "%.2f".formatted(it.microsByClock() / it.claims()),
                number(it.bytesPerClaim()),
                it.bytesRead() == 0 ? "" : number(it.megabytesPerSecond()))));
        line("");
        double ours = perClaim(micro, "ReadingBenchmark.read OVERTURN");
        if (ours > 0) {
            line("Reading typed claims with all findings takes 1/%.0f of StAEDI's claim objects without findings, and"
                            .formatted(perClaim(micro, "ReadingBenchmark.read STAEDI_CLAIMS") / ours)
                    + " 1/%.0f of its validated reading."
                            .formatted(perClaim(micro, "ReadingBenchmark.read STAEDI_VALIDATED") / ours));
            line("");
        }
    }

    private static double perClaim(List<Micro> micro, String name) {
        return micro.stream()
                .filter(it -> it.name().equals(name))
                .mapToDouble(Micro::microsPerClaim)
                .findFirst()
                .orElse(0);
    }

    private void section(String title) {
        line("## " + title);
        line("");
    }

    private void table(List<String> head) {
        row(head);
        line("|" + "---|".repeat(head.size()));
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "" : "%.1f".formatted(seconds);
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "" : number(bytes / 1e6);
    }
}
