package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path DATA = Path.of("data");

    @Test
    void withoutOptionsTheRunIsAsTheHelpSays() {
        Options options = Options.parse(DATA, List.of());

        assertThat(options.data()).isEqualTo(DATA);
        assertThat(options.fresh()).isFalse();
        assertThat(options.samples()).isTrue();
        assertThat(options.roles()).containsExactly("feed", "specialist", "manager", "operator");
    }

    @Test
    void filesAndOptionsMayStandInAnyOrder() {
        Options options = Options.parse(
                DATA, List.of("a.835", "--tenant", "clinic", "b.835", "--port", "ingest=9081", "--roles", "feed"));

        assertThat(options.files()).containsExactly(Path.of("a.835"), Path.of("b.835"));
        assertThat(options.tenant()).contains("clinic");
        assertThat(options.ports()).containsEntry(Part.INGEST, 9081);
        assertThat(options.roles()).containsExactly("feed");
    }

    @ParameterizedTest
    @CsvSource({
        "--roles owner, there is no role owner",
        "--port ingest=70000, --port takes",
        "--port nowhere=80, nowhere",
        "--frsh, unknown option --frsh"
    })
    void whatCannotBeMeantIsSaid(String line, String problem) {
        assertThatThrownBy(() -> Options.parse(DATA, List.of(line.split(" "))))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining(problem);
    }
}
