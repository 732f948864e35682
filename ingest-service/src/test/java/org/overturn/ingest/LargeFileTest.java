package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnRealServers
class LargeFileTest {

    private final Caller caller = Caller.fresh();

    /// Its sets are held, because the payment is a cent off: what is shown here is the way in.
    @Test
    void aFileOfSixtyMegabytesIsReadCountedAndStored() throws IOException {
        Sample835 file = Sample835.numbered(860);
        IntStream.range(0, 36).forEach(i -> file.set("BIG" + i, 9_800, set -> set.off(1)));
        byte[] bytes = file.bytes();
        assertThat(bytes.length).isBetween(55_000_000, TestFolders.FILE_BYTES);

        caller.send(bytes)
                .statusCode(202)
                .body("status", equalTo("held"))
                .body("claims", equalTo(352_800))
                .body("bytes", equalTo(bytes.length));

        try (Stream<Path> left = Files.walk(TestFolders.spool())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        caller.send(bytes).statusCode(200).body("duplicate", equalTo(true));
    }
}
