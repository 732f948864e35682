package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// Collects findings, keeps the first ones up to a limit and counts all. Half of the room is kept for errors, so that
/// many small oddities do not hide them.
final class Findings {

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private long all;
    private long errors;

    Findings(int most) {
        this.most = most;
    }

    void add(String code, Severity severity, String message, Segment segment, int element) {
        if (keeps(severity)) {
            kept.add(new Finding(code, severity, message, segment.at(element)));
        }
    }

    void add(String code, Severity severity, String message, Place place, long byteOffset, long ordinal, String id) {
        if (keeps(severity)) {
            kept.add(new Finding(code, severity, message, place.position(byteOffset, ordinal, id, 0)));
        }
    }

    private boolean keeps(Severity severity) {
        all++;
        errors += severity == Severity.ERROR ? 1 : 0;
        return kept.size() < (severity == Severity.ERROR ? most : (most + 1) / 2);
    }

    List<Finding> kept() {
        return kept;
    }

    long errors() {
        return errors;
    }

    long all() {
        return all;
    }
}
