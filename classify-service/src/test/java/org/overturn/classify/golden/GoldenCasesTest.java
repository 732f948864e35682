package org.overturn.classify.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.testkit.Orders;

/// Every folder under `golden` is a case: what it shows (`case.txt`), 835 files, and the expected answer, which must be
/// the same in every order of the files and when each file comes twice.
///
/// With `-Dgolden.update=true` the answers are written anew, to be read and judged before they are committed.
class GoldenCasesTest {

    private static final Path GOLDEN = Path.of(
            System.getProperty("overturn.root", ".."), "classify-service", "src", "test", "resources", "golden");
    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsExpectedInEveryOrderOfItsFiles() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            cases = folders.sorted().toList();
        }
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        List<List<ClaimAdjudicated>> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".835"))
                    .sorted()
                    .map(RemittanceFiles::read)
                    .toList();
        }
        Path expected = folder.resolve("expected.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, assess(files));
        }
        String wanted = Files.readString(expected);
        for (List<List<ClaimAdjudicated>> order : Orders.of(files)) {
            assertThat(assess(order)).isEqualTo(wanted);
        }
        List<List<ClaimAdjudicated>> twice = new ArrayList<>(files);
        twice.addAll(files);
        assertThat(assess(twice)).isEqualTo(wanted);
    }

    private static String assess(List<List<ClaimAdjudicated>> files) throws IOException {
        List<ClaimAdjudicated> all = files.stream().flatMap(List::stream).toList();
        var views = Assessor.assess(all, POLICY).entrySet().stream()
                .map(entry -> InFewWords.of(entry.getKey(), entry.getValue()))
                .toList();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper().writer(printer).writeValueAsString(views) + "\n";
    }
}
