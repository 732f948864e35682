package org.overturn.bench.generate;

/// One adjustment.
///
/// Source: X12 005010X221A1, CAS
record Cas(String group, String carc, long cents) {

    Cas negated() {
        return new Cas(group, carc, -cents);
    }
}
