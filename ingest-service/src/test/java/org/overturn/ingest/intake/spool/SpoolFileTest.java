package org.overturn.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {

    private static final byte[] MORE_THAN_A_BLOCK = new byte[SpoolFile.BLOCK_BYTES + 1];

    @Test
    void whatADiskDoesNotTakeDoesNotCountAsSpooled(@TempDir Path folder) {
        Spool spool = new Spool(new SpoolFolder(folder.resolve("is-not-there")), Long.MAX_VALUE);
        SpoolFile file = spool.create();

        assertThatThrownBy(() -> file.write(MORE_THAN_A_BLOCK, 0, MORE_THAN_A_BLOCK.length))
                .isInstanceOf(SpoolUnavailable.class);
        file.close();

        assertThat(spool.bytes()).isZero();
    }

    @Test
    void whatIsClosedIsNeitherCountedNorOnDisk(@TempDir Path folder) {
        Spool spool = new Spool(new SpoolFolder(folder), Long.MAX_VALUE);
        SpoolFile file = spool.create();
        file.write(MORE_THAN_A_BLOCK, 0, MORE_THAN_A_BLOCK.length);
        assertThat(spool.bytes()).isPositive();

        file.close();

        assertThat(spool.bytes()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullSpoolTakesNoMoreAndLeavesNothingBehind(@TempDir Path folder) {
        Spool spool = new Spool(new SpoolFolder(folder), SpoolFile.BLOCK_BYTES);
        SpoolFile file = spool.create();

        assertThatThrownBy(() -> file.write(MORE_THAN_A_BLOCK, 0, MORE_THAN_A_BLOCK.length))
                .isInstanceOf(SpoolUnavailable.class);
        file.close();

        assertThat(spool.bytes()).isZero();
        assertThat(folder).isEmptyDirectory();
    }
}
