package org.overturn.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Everything a reader says of a file, for assertions.
record ReadFile(List<Claim> claims, List<TransactionSummary> transactions, FileSummary summary) {

    static ReadFile of(byte[] bytes) {
        return of(bytes, Limits.DEFAULT);
    }

    static ReadFile of(byte[] bytes, Limits limits) {
        return of(new ByteArrayInputStream(bytes), limits);
    }

    static ReadFile of(InputStream in, Limits limits) {
        var claims = new ArrayList<Claim>();
        var transactions = new ArrayList<TransactionSummary>();
        var reader = new RemittanceReader(in, limits);
        try {
            while (true) {
                switch (reader.next()) {
                    case RemittanceEvent.ClaimRead(var header, var claim) -> claims.add(claim);
                    case RemittanceEvent.TransactionEnded(var summary) -> transactions.add(summary);
                    case RemittanceEvent.FileEnded(var summary) -> {
                        return new ReadFile(claims, transactions, summary);
                    }
                    case RemittanceEvent.TransactionStarted started -> {}
                    case null -> throw new AssertionError("The reader ended without saying so");
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<String> codes() {
        return summary.findings().stream().map(Finding::code).toList();
    }

    List<Adjustment> adjustments() {
        var all = new ArrayList<Adjustment>();
        for (var claim : claims) {
            all.addAll(claim.adjustments());
            claim.lines().forEach(line -> all.addAll(line.adjustments()));
        }
        return all;
    }

    List<Remark> remarks() {
        var all = new ArrayList<Remark>();
        for (var claim : claims) {
            all.addAll(claim.remarks());
            claim.lines().forEach(line -> all.addAll(line.remarks()));
        }
        return all;
    }
}
