package org.overturn.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Sample835;
import org.overturn.ingest.TestMapping;
import org.overturn.ingest.core.Scan;

class FirstPassTest {

    private static final int FILES = 40;
    private static final int CLAIMS = 9_000;
    private static final long MOST_HEAP_BYTES = 32L << 20;

    @Test
    void aFileOfAnySizeIsReadInConstantMemory() {
        FirstPass firstPass = new FirstPass(new TestLimits());
        firstPass.over(() -> largeFile(1), TestMapping.mapper(), TestMapping.acknowledgments());
        long before = usedAfterCollection();

        Scan scan = firstPass.over(() -> largeFile(FILES), TestMapping.mapper(), TestMapping.acknowledgments());

        long kept = usedAfterCollection() - before;
        assertThat(scan.readable()).isTrue();
        assertThat(scan.totals().claims()).isEqualTo((long) FILES * CLAIMS);
        assertThat(scan.totals().paidCents()).isEqualTo(8_000L * FILES * CLAIMS);
        assertThat(scan.summary().bytes()).isGreaterThan(55_000_000);
        assertThat(kept).isLessThan(MOST_HEAP_BYTES);
    }

    /// Interchanges made one after the other as they are read: 1.5 MB each.
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes an Enumeration and nothing else.
    private static InputStream largeFile(int interchanges) {
        Iterator<InputStream> parts = IntStream.range(0, interchanges)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(
                        Sample835.numbered(i).set("BIG" + i, CLAIMS).bytes()))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
