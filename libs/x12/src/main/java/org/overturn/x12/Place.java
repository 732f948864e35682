package org.overturn.x12;

/// How many envelopes have been opened, and which are open.
final class Place {

    int interchanges;
    int groups;
    int transactions;
    boolean inInterchange;
    boolean inGroup;
    boolean inTransaction;

    Position position(long byteOffset, long segment, String segmentId, int element) {
        return new Position(
                byteOffset,
                Math.max(0, segment),
                interchanges - 1,
                inGroup ? groups - 1 : -1,
                inTransaction ? transactions - 1 : -1,
                segmentId,
                element);
    }
}
