package org.overturn.bench.failpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagedStepsTest {

    private static final Path ROOT = Path.of(System.getProperty("overturn.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "appeal", "analytics"})
    void everyStepIsAtAMethodThatThePackagedServiceHas(String service) throws IOException {
        List<Place> places =
                Steps.table().of(service).stream().map(Step::place).distinct().toList();

        assertThat(places).isNotEmpty();
        assertThat(packaged(service).missing(places)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "appeal", "analytics"})
    void everySeededBugIsAtAMethodThatThePackagedServiceHas(String service) throws IOException {
        List<Place> places = Seeded.all().stream()
                .filter(bug -> bug.service().equals(service))
                .filter(Seeded::isAtAGate)
                .map(Seeded::place)
                .distinct()
                .toList();

        assertThat(places).isNotEmpty();
        assertThat(packaged(service).missing(places)).isEmpty();
    }

    @Test
    void everyTextThatASeededBugRewritesIsUsedByItsClassAndNotOnlyKeptThere() throws IOException {
        for (Seeded bug : Seeded.all()) {
            if (!bug.isAtAGate()) {
                byte[] bytes = packaged(bug.service()).classFile(bug.place());
                assertThat(textsIn(ClassFile.of().parse(bytes)))
                        .as(bug.name())
                        .anyMatch(text -> text.contains(bug.from()));
            }
        }
    }

    private static List<String> textsIn(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .flatMap(element -> switch (element) {
                    case ConstantInstruction.LoadConstantInstruction constant -> Stream.of(constant.constantValue());
                    case InvokeDynamicInstruction dynamic -> dynamic.bootstrapArgs().stream();
                    default -> Stream.empty();
                })
                .map(String::valueOf)
                .toList();
    }

    private static Packaged packaged(String service) {
        return new Packaged(ROOT.resolve(service + "-service/target/quarkus-app"));
    }
}
