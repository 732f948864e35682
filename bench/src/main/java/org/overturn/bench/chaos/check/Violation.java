package org.overturn.bench.chaos.check;

/// Something that must never be.
///
/// @param invariant `I1` to `I13`, or the name of a further check
/// @param what which file, claim or item, by ids alone
public record Violation(String invariant, String what) {

    @Override
    public String toString() {
        return invariant + " " + what;
    }
}
