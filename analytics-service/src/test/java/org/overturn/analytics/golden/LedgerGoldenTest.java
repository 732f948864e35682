package org.overturn.analytics.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.analytics.OnRealServers;
import org.overturn.testkit.Orders;

/// Every folder under `golden` is a case of the ledger of provider adjustments: what it shows (`case.txt`), 835 files,
/// and what the service answers, which must be the same in every order of the files and when each file comes twice.
///
/// With `-Dgolden.update=true` the answers are written anew, to be read and judged before they are committed.
@OnRealServers
class LedgerGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @Inject
    LedgerAnswers answers;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCaseComesOutAsExpectedInEveryOrderOfItsFilesAndTwice(String name) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.list(GOLDEN.resolve(name))) {
            files = paths.filter(path -> path.toString().endsWith(".835"))
                    .sorted()
                    .toList();
        }
        List<Path> twice = new ArrayList<>(files);
        twice.addAll(files.reversed());
        Path expected = GOLDEN.resolve(name).resolve("expected.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text(answers.to(files)));
        }
        String wanted = Files.readString(expected);

        for (List<Path> order : Orders.of(files)) {
            assertThat(text(answers.to(order))).isEqualTo(wanted);
        }
        assertThat(text(answers.to(twice))).isEqualTo(wanted);
    }

    private static String text(Object answer) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper().writer(printer).writeValueAsString(answer) + "\n";
    }
}
