package org.overturn.bench.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Claims per second, processor time and memory of a what-if run over a whole history.
public final class WhatIfSpeed {

    private static final int CLAIMS = 100_000;
    private static final String VERSION = "2026.1-zero-allowed";
    private static final int POLL_MILLIS = 500;

    private final Site site;
    private final Api api;

    private WhatIfSpeed(Site site, Api api) {
        this.site = site;
        this.api = api;
    }

    /// `WhatIfSpeed [CLAIMS]`; `-Dfolder=` where the store is and stays, `-Druns=` how often, `-Dversion=` the policy
    /// to
    /// try, `-Dpromote=true` to make it hold afterwards, `-Dflags=` for the service's JVM.
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : CLAIMS;
        String tenant = "bench-" + claims;
        try (Site site = new Site(Path.of(System.getProperty("folder", "bench/target/what-if")))) {
            site.start();
            new Loading(site, tenant).load(claims);
            new WhatIfSpeed(site, site.api(tenant)).measure(System.getProperty("version", VERSION));
        }
    }

    private void measure(String version) throws IOException, InterruptedException {
        api.clear();
        Set<String> findings = new HashSet<>();
        String run = "";
        for (int i = 0; i < Integer.getInteger("runs", 1); i++) {
            site.restartService();
            run = measured("what-if", api.ask(version));
            findings.add(api.findings(run));
        }
        if (findings.size() > 1) {
            throw new IllegalStateException("the same run found something else the second time");
        }
        if (Boolean.getBoolean("promote")) {
            site.restartService();
            measured("reassessment", api.promote(run));
        }
    }

    private String measured(String what, String runId) throws IOException, InterruptedException {
        Usage usage = site.usage();
        double service = usage.serviceSeconds();
        double database = usage.databaseSeconds();
        long began = System.nanoTime();
        JsonNode run = finished(what, runId);
        double seconds = (System.nanoTime() - began) / 1e9;
        long claims = run.get("doneClaims").asLong();
        service = usage.serviceSeconds() - service;
        database = usage.databaseSeconds() - database;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d claims in %.1f s, %,.0f claims/s, %,d changed; CPU a claim: service %.0f µs, PostgreSQL %.0f"
                        + " µs; service at most %d MiB; load %.1f%n",
                what,
                claims,
                seconds,
                claims / seconds,
                run.get("changedClaims").asLong(),
                1e6 * service / claims,
                1e6 * database / claims,
                usage.servicePeakMebibytes(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return runId;
    }

    private JsonNode finished(String what, String runId) throws IOException, InterruptedException {
        JsonNode run = api.run(runId);
        for (int polls = 1; run.get("state").asText().equals("RUNNING"); polls++) {
            Thread.sleep(POLL_MILLIS);
            run = api.run(runId);
            if (polls % 20 == 0) {
                System.out.printf(
                        "%s: %,d of %,d%n",
                        what, run.get("doneClaims").asLong(), run.get("claims").asLong());
            }
        }
        return run;
    }
}
