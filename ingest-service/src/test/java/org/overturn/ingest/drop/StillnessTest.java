package org.overturn.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillnessTest {

    private final Stillness stillness = new Stillness();

    @Test
    void aFileIsStillWhenTwoLooksSeeTheSame(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.835"), "ISA");

        assertThat(look(file)).isFalse();
        Files.writeString(file, "*00", StandardOpenOption.APPEND);
        assertThat(look(file)).isFalse();
        assertThat(look(file)).isTrue();
    }

    @Test
    void aFileThatIsGoneIsNotStill(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.835"), "ISA");
        look(file);
        Files.delete(file);

        assertThat(look(file)).isFalse();
    }

    private boolean look(Path file) throws IOException {
        boolean still = stillness.isStill(file);
        stillness.endLook();
        return still;
    }
}
