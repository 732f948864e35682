package org.overturn.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.bench.endtoend.Options.Section;

/// The command line of the benchmark.
class OptionsTest {

    private static final Path OUT = Path.of("reports");

    @Test
    void withoutPartsTheUsualOnesRun() {
        Options options = Options.parse(List.of("--claims", "500000"), OUT);

        assertThat(options.sections())
                .containsExactlyInAnyOrder(
                        Section.LOAD, Section.LATENCY, Section.LIMITS, Section.READS, Section.STARTS);
        assertThat(options.claims()).isEqualTo(500_000);
        assertThat(options.out()).isEqualTo(OUT);
    }

    @Test
    void namedPartsRunAlone() {
        assertThat(Options.parse(List.of("--replicas", "--jmh"), OUT).sections())
                .containsExactlyInAnyOrder(Section.REPLICAS, Section.JMH);
    }

    @Test
    void whatIsNoOptionIsRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast"), OUT)).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--claims"), OUT)).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.parse(List.of("--claims", "many"), OUT))
                .hasMessageContaining("many");
    }
}
