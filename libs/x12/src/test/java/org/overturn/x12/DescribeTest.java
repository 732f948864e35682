package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int describe(String text) throws IOException {
        Path file = folder.resolve("one.835");
        Files.write(file, Remittances.bytes(text));
        return run("describe", file.toString());
    }

    private int run(String... arguments) throws IOException {
        return Describe.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aSoundFileIsFineAndSummedUpByGroupAndReason() throws IOException {
        assertThat(describe(Remittances.balanced())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("NORTHWIND HEALTH PLAN", "claims   2", "CO-29", "$200.00", "balanced");
    }

    @Test
    void identifiersAreNotPrinted() throws IOException {
        describe(Remittances.balanced());

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("SAMPLE", "ICN1", "1234567893", "REF1");
    }

    @Test
    void aFileThatDoesNotAddUpIsDefective() throws IOException {
        assertThat(describe(Remittances.unbalanced())).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("X12.LINE_UNBALANCED");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        assertThat(describe("%PDF-1.7")).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("X12.NO_ISA", "byte 0");
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage");
    }
}
