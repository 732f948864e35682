package org.overturn.bench.failpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
                .filter(bug -> bug.behaviour() != Seeded.Behaviour.REWRITE)
                .map(Seeded::place)
                .distinct()
                .toList();

        assertThat(places).isNotEmpty();
        assertThat(packaged(service).missing(places)).isEmpty();
    }

    private static Packaged packaged(String service) {
        return new Packaged(ROOT.resolve(service + "-service/target/quarkus-app"));
    }
}
