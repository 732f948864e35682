package org.overturn.testkit;

import java.util.Locale;

/// How tests get their servers: `-Dinfra=embedded` (default) or `-Dinfra=containers`.
public enum Mode {
    EMBEDDED,
    CONTAINERS;

    static Mode chosen() {
        return valueOf(System.getProperty("infra", "embedded").toUpperCase(Locale.ROOT));
    }
}
