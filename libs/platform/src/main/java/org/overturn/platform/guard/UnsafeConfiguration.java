package org.overturn.platform.guard;

import java.util.List;

/// Why the service does not start: every reason at once, each saying what would make it safe.
public final class UnsafeConfiguration extends RuntimeException {

    private final List<String> reasons;

    UnsafeConfiguration(List<String> reasons) {
        super("the configuration is unsafe:\n  - " + String.join("\n  - ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /// The reasons.
    public List<String> reasons() {
        return reasons;
    }
}
