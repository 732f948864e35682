package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// Collects findings, keeps the first ones up to a limit and counts all.
final class Findings {

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private long all;
    private long errors;

    Findings(int most) {
        this.most = most;
    }

    void add(String code, Severity severity, String message, Position position) {
        all++;
        if (severity == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < most) {
            kept.add(new Finding(code, severity, message, position));
        }
    }

    List<Finding> kept() {
        return kept;
    }

    long all() {
        return all;
    }

    long errors() {
        return errors;
    }
}
