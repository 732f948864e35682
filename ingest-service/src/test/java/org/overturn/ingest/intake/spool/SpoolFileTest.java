package org.overturn.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {

    private static final int BLOCK = SpoolFile.BLOCK_BYTES;
    private static final long BUDGET = 4L << 20;

    @TempDir
    Path shared = Path.of("");

    private Spool spool = new Spool(Path.of(""), 0);

    @BeforeEach
    void prepare() {
        spool = new Spool(shared, BUDGET);
        spool.prepare();
    }

    @Test
    void whatIsWrittenIsReadAsOftenAsAsked() throws IOException {
        for (int size : new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 17}) {
            byte[] bytes = random(size);
            try (SpoolFile file = spool.create()) {
                writeInPieces(file, bytes);

                assertThat(file.bytes()).isEqualTo(size);
                assertThat(file.open().readAllBytes()).isEqualTo(bytes);
                assertThat(file.open().readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aSmallFileNeverTouchesTheDisk() throws IOException {
        try (SpoolFile file = spool.create()) {
            writeInPieces(file, random(BLOCK));

            assertThat(onDisk()).isEmpty();
            assertThat(spool.bytes()).isZero();
        }
    }

    @Test
    void whatIsOnDiskIsEncryptedAndGoesWithTheUpload() throws IOException {
        byte[] bytes = "CANARY".repeat(BLOCK / 2).getBytes(StandardCharsets.US_ASCII);
        try (SpoolFile file = spool.create()) {
            writeInPieces(file, bytes);

            assertThat(onDisk()).hasSize(1);
            assertThat(new String(Files.readAllBytes(onDisk().getFirst()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("CANARY");
            assertThat(spool.bytes()).isPositive();
        }

        assertThat(onDisk()).isEmpty();
        assertThat(spool.bytes()).isZero();
    }

    @Test
    void aDiskThatGivesBackSomethingElseIsNoticed() throws IOException {
        try (SpoolFile file = spool.create()) {
            writeInPieces(file, random(2 * BLOCK));
            byte[] sealed = Files.readAllBytes(onDisk().getFirst());
            sealed[100] ^= 1;
            Files.write(onDisk().getFirst(), sealed);

            assertThatThrownBy(() -> file.open().readAllBytes()).isInstanceOf(SpoolUnavailable.class);
        }
    }

    @Test
    void theBudgetIsForAllUploadsTogether() {
        try (SpoolFile one = spool.create();
                SpoolFile two = spool.create()) {
            writeInPieces(one, random(10 * BLOCK));

            assertThatThrownBy(() -> writeInPieces(two, random(10 * BLOCK))).isInstanceOf(SpoolUnavailable.class);
        }
        assertThat(spool.bytes()).isZero();
    }

    @Test
    void leftoversOfTheDeadAreDeletedAndTheLivingLeftAlone() throws IOException {
        Path dead = Files.createDirectories(shared.resolve("process-999999999"));
        Path living = Files.createDirectories(shared.resolve(
                "process-" + ProcessHandle.current().parent().orElseThrow().pid()));
        Files.writeString(dead.resolve("upload-1.spool"), "x");

        new Spool(shared, BUDGET).prepare();

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(shared)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void writeInPieces(SpoolFile file, byte[] bytes) {
        for (int at = 0; at < bytes.length; at += 10_007) {
            file.write(bytes, at, Math.min(10_007, bytes.length - at));
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
