package org.overturn.classify.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// JSON of one kind in few bytes: zstd against a text of that kind which both sides know. The first texts are JSON, the
/// later ones dictionaries that `PackingTexts` of bench has made of such rows: they hold zstd's statistics as well,
/// which it need not gather and write row by row. Of events of 2.6 KB a quarter of the bytes is left, in half the time.
///
/// The first byte names the text. A text that rows were packed with stays as it is for ever; a better one gets the next
/// number.
final class Packing {

    static final Packing EVENTS = new Packing("event-1.txt", "event-2.dict");

    static final Packing ASSESSMENTS = new Packing("assessment-1.txt", "assessment-2.txt", "assessment-3.dict");

    /// Fastest level: higher ones win nothing on texts this small.
    private static final int LEVEL = 1;

    /// No row is near this size; it bounds what a damaged one can ask for.
    private static final int LARGEST_BYTES = 64 << 20;

    private final ZstdDictCompress newest;
    private final List<ZstdDictDecompress> texts;

    /// @param texts oldest first
    private Packing(String... texts) {
        List<byte[]> dictionaries =
                Stream.of(texts).map(text -> read("/packing/" + text)).toList();
        this.newest = new ZstdDictCompress(dictionaries.getLast(), LEVEL);
        this.texts = dictionaries.stream().map(ZstdDictDecompress::new).toList();
    }

    /// Packs many, for the price of one set-up.
    List<byte[]> pack(List<byte[]> plain) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.loadDict(newest);
            context.setDictID(false);
            return plain.stream().map(json -> packed(context, json)).toList();
        }
    }

    /// Back to the JSON, in the same order.
    List<byte[]> unpack(List<byte[]> packed) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return packed.stream().map(bytes -> plain(context, bytes)).toList();
        }
    }

    /// How large the JSON of all of them is, without unpacking any.
    long plainBytes(List<byte[]> packed) {
        return packed.stream().mapToLong(this::plainBytes).sum();
    }

    private byte[] packed(ZstdCompressCtx context, byte[] json) {
        byte[] room = new byte[1 + (int) Zstd.compressBound(json.length)];
        room[0] = (byte) texts.size();
        int length = context.compressByteArray(room, 1, room.length - 1, json, 0, json.length);
        return Arrays.copyOf(room, 1 + length);
    }

    private byte[] plain(ZstdDecompressCtx context, byte[] packed) {
        long size = plainBytes(packed);
        context.loadDict(texts.get(packed[0] - 1));
        return context.decompress(Arrays.copyOfRange(packed, 1, packed.length), (int) size);
    }

    private long plainBytes(byte[] packed) {
        boolean known = packed.length > 1 && packed[0] > 0 && packed[0] <= texts.size();
        long size = known ? Zstd.getFrameContentSize(packed, 1, packed.length - 1) : -1;
        if (size < 0 || size > LARGEST_BYTES) {
            throw new IllegalStateException("a packed row is damaged or from a newer version");
        }
        return size;
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Packing.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
