package org.overturn.bench.failpoint;

/// What the weaver is tried on.
public class Woven {

    private final long base;

    public Woven(long base) {
        this.base = base;
    }

    public long add(int number, long other) {
        return base + number + other;
    }

    public static String say(String text, boolean loud) {
        return loud ? text + "!" : text + " on conflict do nothing";
    }

    public void fail() {
        throw new IllegalStateException("as it should");
    }
}
