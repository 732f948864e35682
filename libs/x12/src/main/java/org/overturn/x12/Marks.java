package org.overturn.x12;

/// Where in a block the bytes stand that are not plain text: separators, terminators, control characters, and bytes
/// beyond ASCII.
///
/// The block is searched once, eight bytes at a time; everything after that walks from mark to mark.
final class Marks {

    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long PRINTING = 0x6060606060606060L;

    final int[] at;
    int count;

    Marks(int bytes) {
        at = new int[bytes + 2 * Long.BYTES];
    }

    /// Finds the marks of a part of a block, of which eight more bytes can be loaded.
    void find(byte[] bytes, int from, int to, byte element, byte terminator) {
        long elements = Words.spread(element);
        long terminators = Words.spread(terminator);
        int found = 0;
        for (int word = from; word < to; word += Long.BYTES) {
            long eight = Words.at(bytes, word);
            long marked = marked(eight, eight ^ elements, eight ^ terminators);
            if (marked != 0) {
                found = add(found, word, marked);
            }
        }
        while (found > 0 && at[found - 1] >= to) {
            found--;
        }
        count = found;
    }

    /// The high bit of each byte that is a separator, a terminator, below a space, or beyond ASCII.
    private static long marked(long eight, long noElement, long noTerminator) {
        long element = ((noElement & LOW) + LOW) | noElement;
        long terminator = ((noTerminator & LOW) + LOW) | noTerminator;
        long control = (eight & PRINTING) + LOW;
        return (~(element & terminator & control) | eight) & HIGH;
    }

    /// Most words hold one to three marks; writing three at once costs less than asking how many there are.
    private int add(int found, int word, long marked) {
        int[] to = at;
        long rest = marked;
        to[found] = word + (Long.numberOfTrailingZeros(rest) >>> 3);
        rest &= rest - 1;
        to[found + 1] = word + (Long.numberOfTrailingZeros(rest) >>> 3);
        rest &= rest - 1;
        to[found + 2] = word + (Long.numberOfTrailingZeros(rest) >>> 3);
        rest &= rest - 1;
        int next = found + 3;
        while (rest != 0) {
            to[next++] = word + (Long.numberOfTrailingZeros(rest) >>> 3);
            rest &= rest - 1;
        }
        return found + Long.bitCount(marked);
    }
}
