package org.overturn.local.samples;

/// One CAS triplet.
record Adjustment(String group, String carc, long cents) {

    Adjustment negated() {
        return new Adjustment(group, carc, -cents);
    }
}
