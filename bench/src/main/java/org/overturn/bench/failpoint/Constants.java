package org.overturn.bench.failpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Changes the texts in a class file's constant pool and nothing else.
///
/// Source: Java Virtual Machine Specification 25, section 4.4
final class Constants {

    private static final int HEADER_BYTES = 8;
    private static final int UTF8 = 1;

    private Constants() {}

    /// @throws IllegalArgumentException when no text of the class holds `from`
    static byte[] replace(byte[] classFile, String from, String to) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + to.length());
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(in.readNBytes(HEADER_BYTES));
            int count = in.readUnsignedShort();
            out.writeShort(count);
            boolean found = false;
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    String text = in.readUTF();
                    found |= text.contains(from);
                    out.writeUTF(text.replace(from, to));
                } else {
                    out.write(in.readNBytes(bytesOf(tag)));
                    // Longs and doubles count twice.
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
            if (!found) {
                throw new IllegalArgumentException("no constant holds: " + from);
            }
            in.transferTo(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a class file ends too early", e);
        }
    }

    private static int bytesOf(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IllegalArgumentException("constant of unknown kind " + tag);
        };
    }
}
