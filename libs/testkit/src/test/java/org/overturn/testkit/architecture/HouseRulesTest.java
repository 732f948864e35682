package org.overturn.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

    private static final String ROOT = "org.overturn.testkit.architecture.sample";

    private final JavaClasses sample = new ClassFileImporter().importPackages(ROOT);
    private final List<String> breaches = HouseRules.over(ROOT, sample).breaches();

    @Test
    void classFilesOfThisJdkAreRead() {
        assertThat(sample).hasSizeGreaterThanOrEqualTo(6);
        assertThat(sample.get(ROOT + ".core.Tidy").getMethods()).isNotEmpty();
    }

    @Test
    void aCoreThatAsksForTheTimeOrMakesIdsIsFound() {
        assertThat(breaches)
                .anySatisfy(breach -> assertThat(breach)
                        .contains("Instant.now()")
                        .contains("UUID.randomUUID()")
                        .doesNotContain("Tidy"));
    }

    @Test
    void aCoreThatKnowsAnAdapterIsFound() {
        assertThat(breaches)
                .anySatisfy(
                        breach -> assertThat(breach).contains("a core is pure").contains("Hasty"));
    }

    @Test
    void anAdapterThatKnowsAnotherIsFoundAndOneThatMeetsItAtAPortIsNot() {
        assertThat(breaches)
                .anySatisfy(breach -> assertThat(breach)
                        .contains("adapters meet at core and port")
                        .contains("Shortcut")
                        .doesNotContain("sample.rest.Resource"));
    }

    @Test
    void anotherDoorToTheDatabaseIsFound() {
        assertThat(breaches)
                .anySatisfy(
                        breach -> assertThat(breach).contains("another door").contains("DataSource"));
    }

    @Test
    void anEndpointThatQuarkusWouldLeaveOutIsFound() {
        assertThat(breaches)
                .anySatisfy(breach -> assertThat(breach)
                        .contains("Endpoint.hidden()")
                        .contains("404")
                        .doesNotContain("Endpoint.open()"));
    }

    @Test
    void aWrongPackageIsAnErrorAndNoSilentPass() {
        assertThatThrownBy(() -> HouseRules.ofService("nosuchservice")).hasMessageContaining("no classes found");
    }
}
