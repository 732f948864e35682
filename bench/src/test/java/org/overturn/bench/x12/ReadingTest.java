package org.overturn.bench.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;

/// Readers that are compared read the same.
class ReadingTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void everyReadingComesAcrossEveryClaim(Reading reading) throws Exception {
        Path file = folder.resolve("claims.835");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Recipe(1, 530, 100, Mix.REALISTIC).write(1, out);
        }

        assertThat(reading.claims(file)).isEqualTo(530);
    }
}
