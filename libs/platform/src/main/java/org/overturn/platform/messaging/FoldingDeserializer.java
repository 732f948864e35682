package org.overturn.platform.messaging;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Keeps large values compressed until it is their turn. A fetch is bounded in compressed bytes and a poll in
/// records: a thousand claims of 999 lines, each a thirtieth of its size while it travels, would fill the heap as they
/// wait.
public final class FoldingDeserializer implements Deserializer<byte[]> {

    /// Twenty times a claim of the usual size: those are left as they are.
    static final int LARGE_BYTES = 32 * 1024;

    private static final int LEVEL = 1;

    /// Begins every folded value. Source: RFC 8878, section 3.1.1
    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    @Override
    public byte @Nullable [] deserialize(String topic, byte @Nullable [] value) {
        return value == null || (value.length < LARGE_BYTES && !isFolded(value)) ? value : Zstd.compress(value, LEVEL);
    }

    /// Also makes headers that nobody has read yet let go of the buffer that they share with the value.
    @Override
    public byte @Nullable [] deserialize(String topic, Headers headers, byte @Nullable [] value) {
        headers.forEach(FoldingDeserializer::read);
        return deserialize(topic, value);
    }

    @SuppressWarnings("ReturnValueIgnored") // reading is what it is for
    private static void read(Header header) {
        header.key();
        header.value();
    }

    /// The record with its value as it was sent.
    static ConsumerRecord<String, byte[]> unfolded(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        return value == null || !isFolded(value) ? record : with(record, unfolded(value, record.serializedValueSize()));
    }

    private static byte[] unfolded(byte[] value, int bytes) {
        byte[] unfolded = new byte[bytes];
        long size = Zstd.decompress(unfolded, value);
        if (size != bytes) {
            throw new IllegalStateException("a folded value has not the size that it had");
        }
        return unfolded;
    }

    private static ConsumerRecord<String, byte[]> with(ConsumerRecord<String, byte[]> record, byte[] value) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                value,
                record.headers(),
                record.leaderEpoch());
    }

    /// What begins like this by itself is folded too, so that nothing is unfolded that was not folded.
    private static boolean isFolded(byte[] value) {
        return value.length >= MAGIC.length && Arrays.equals(value, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }
}
