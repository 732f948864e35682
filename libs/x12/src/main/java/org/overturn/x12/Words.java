package org.overturn.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time, in a `long` whose lowest byte is the first one.
final class Words {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /// The eight bytes from `at` on; the array must reach that far.
    static long at(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /// The same byte eight times.
    static long spread(byte b) {
        return 0x0101010101010101L * (b & 0xff);
    }
}
